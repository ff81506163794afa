import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Instant, type Clock, instantOf, later } from '../../../domain/instant.ts';
import type { Sm2Signer } from '../../../domain/cryptography.ts';
import { createDurably, readJson, writeDurably } from '../../durableFile.ts';
import type { RevocationReason } from '../certificateAuthority.ts';
import { issueCrl } from './issue.ts';

export interface Revocation {
  /** Hexadecimal, lower case. */
  readonly serial: string;
  readonly at: Instant;
  readonly reason: RevocationReason;
}

interface KeptList {
  readonly number: number;
  readonly thisUpdate: Instant;
  readonly entries: number;
  readonly der: string;
}

/** Who revokes what they have issued. */
export interface ListIssuer {
  /** DER. */
  readonly certificate: Uint8Array;
  readonly signer: Sm2Signer;
}

/** What one authority has revoked, one file each, and the list that says so. */
export class Revocations {
  readonly #directory: string;
  readonly #issuer: ListIssuer;
  readonly #clock: Clock;
  readonly #lifetime: number;
  #issuing: Promise<unknown> = Promise.resolve();

  /** @param lifetime milliseconds from a list's thisUpdate to its nextUpdate; a new one is made after half of it. */
  constructor(directory: string, issuer: ListIssuer, clock: Clock, lifetime: number) {
    this.#directory = directory;
    this.#issuer = issuer;
    this.#clock = clock;
    this.#lifetime = lifetime;
  }

  /** The first revocation counts; later ones change nothing. */
  async revoke(serial: string, reason: RevocationReason): Promise<void> {
    const revocation: Revocation = { serial, at: this.#clock.now(), reason };
    await createDurably(join(this.#directory, `${serial}.json`), JSON.stringify(revocation));
  }

  /** When and why the certificate was revoked. @param serial hexadecimal without leading zeros */
  find = (serial: string): Promise<Revocation | undefined> => readJson(join(this.#directory, `${serial}.json`));

  /** The DER list that counts now; its number grows with every new list. RFC 5280 5.2.3 */
  list(): Promise<Uint8Array> {
    const current = this.#issuing.then(() => this.#currentList());
    this.#issuing = current.catch(() => undefined); // the next caller tries again; this one is told
    return current;
  }

  async #currentList(): Promise<Uint8Array> {
    const path = join(this.#directory, 'list', 'crl.json');
    const kept = await readJson<KeptList>(path);
    const names = (await readdir(this.#directory)).filter((name) => name.endsWith('.json'));
    const age = this.#clock.now() - (kept?.thisUpdate ?? 0);
    if (kept?.entries === names.length && age >= 0 && age < this.#lifetime / 2) return new Uint8Array(Buffer.from(kept.der, 'base64'));
    const revoked = await Promise.all(names.map((name) => readJson<Revocation>(join(this.#directory, name))));
    const list = await this.#issue((kept?.number ?? 0) + 1, revoked.filter((entry) => entry !== undefined));
    await mkdir(dirname(path), { recursive: true });
    await writeDurably(path, JSON.stringify(list));
    return new Uint8Array(Buffer.from(list.der, 'base64'));
  }

  async #issue(number: number, revoked: Revocation[]): Promise<KeptList> {
    const thisUpdate = this.#clock.now();
    const der = await issueCrl({
      issuerCertificate: this.#issuer.certificate,
      number,
      thisUpdate,
      nextUpdate: later(thisUpdate, this.#lifetime),
      revoked: revoked.map(({ serial, at, reason }) => ({ serial: BigInt(`0x${serial}`), at: instantOf(at), reason })),
    }, this.#issuer.signer);
    return { number, thisUpdate, entries: revoked.length, der: Buffer.from(der).toString('base64') };
  }
}
