import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sm2Point, Sm2Signer } from '../../../domain/cryptography.ts';
import { type Clock, days, later } from '../../../domain/instant.ts';
import { createDurably, readJson } from '../../durableFile.ts';
import { issueCertificate } from './issue.ts';

/** Makes SM2 keys in this process: the authority of tests and demos keeps its keys in a file. */
export interface KeyPairs {
  generateKeyPair(): { readonly publicKey: Sm2Point; readonly privateKeyPkcs8: Uint8Array };
  signer(privateKeyPkcs8: Uint8Array): Sm2Signer;
}

/** A root and the authority under it that issues certificates and lists. */
export interface Authority {
  /** DER, the issuer first, the root last. */
  readonly chain: readonly [Uint8Array, Uint8Array];
  readonly signer: Sm2Signer;
  readonly rootSigner: Sm2Signer;
}

/** `authority.json`, readable by its owner only; all values base64 of DER. */
interface AuthorityFile {
  readonly root: { readonly certificate: string; readonly privateKey: string };
  readonly issuing: { readonly certificate: string; readonly privateKey: string };
}

const rootLifetime = days(365 * 40);
const issuingLifetime = days(365 * 30);
/** Clocks of others may be behind. */
const headStart = days(1);

/** The authority that lives in a directory; on first use its keys are made, and written before anything is signed for others. */
export async function openAuthority(directory: string, keyPairs: KeyPairs, clock: Clock): Promise<Authority> {
  const path = join(directory, 'authority.json');
  await mkdir(directory, { recursive: true });
  if (!(await readJson(path))) await createDurably(path, JSON.stringify(await foundAuthority(keyPairs, clock)), 0o600);
  const file = await readJson<AuthorityFile>(path);
  if (!file) throw new Error(`${path} vanished`);
  return {
    chain: [bytesOf(file.issuing.certificate), bytesOf(file.root.certificate)],
    signer: keyPairs.signer(bytesOf(file.issuing.privateKey)),
    rootSigner: keyPairs.signer(bytesOf(file.root.privateKey)),
  };
}

async function foundAuthority(keyPairs: KeyPairs, clock: Clock): Promise<AuthorityFile> {
  const [root, issuing] = [keyPairs.generateKeyPair(), keyPairs.generateKeyPair()];
  const rootSigner = keyPairs.signer(root.privateKeyPkcs8);
  const notBefore = later(clock.now(), -headStart);
  const shared = { notBefore, ca: true, keyUsage: ['keyCertSign', 'cRLSign'] } as const;
  const rootCertificate = await issueCertificate({
    ...shared, subject: nameOf('Root'), publicKey: root.publicKey, serial: newSerial(), notAfter: later(notBefore, rootLifetime),
  }, rootSigner);
  const issuingCertificate = await issueCertificate({
    ...shared, subject: nameOf('Issuing'), publicKey: issuing.publicKey, issuer: { certificate: rootCertificate }, serial: newSerial(),
    notAfter: later(notBefore, issuingLifetime),
  }, rootSigner);
  return {
    root: { certificate: base64(rootCertificate), privateKey: base64(root.privateKeyPkcs8) },
    issuing: { certificate: base64(issuingCertificate), privateKey: base64(issuing.privateKeyPkcs8) },
  };
}

/** 127 random bits that are never zero. RFC 5280 4.1.2.2 */
export function newSerial(): Uint8Array {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial;
}

const nameOf = (role: string) => ({ commonName: `Yinxin Test ${role} CA`, organization: 'Yinxin Test PKI', country: 'CN' });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
