import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import type { Sm2Signer } from '../../../domain/cryptography.ts';
import { type Clock, days, later } from '../../../domain/instant.ts';
import { purposes } from '../../../sealing/certificates/identifiers.ts';
import { type KeyPairs, newSerial } from '../../certificate-authority/simulator/authority.ts';
import { issueCertificate } from '../../certificate-authority/simulator/issue.ts';
import { createDurably, readJson, writeDurably } from '../../durableFile.ts';

/** Who stamps, under a root of its own. */
export interface TimestampKeeper {
  /** DER, with the purpose timeStamping and no other. RFC 3161 2.3 */
  readonly certificate: Uint8Array;
  /** DER. */
  readonly root: Uint8Array;
  readonly signer: Sm2Signer;
}

/** `keeper.json`, readable by its owner only; base64 of DER. The root's key is not kept: it signs once. */
interface KeeperFile {
  readonly root: string;
  readonly certificate: string;
  readonly privateKey: string;
}

const lifetime = days(365 * 20);
/** Clocks of others may be behind. */
const headStart = days(1);

/** The authority that lives in a directory, made on first use; `root.pem` beside it is what others trust. */
export async function openKeeper(directory: string, keyPairs: KeyPairs, clock: Clock): Promise<TimestampKeeper> {
  const path = join(directory, 'keeper.json');
  await mkdir(directory, { recursive: true });
  if (!(await readJson(path))) await createDurably(path, JSON.stringify(await found(keyPairs, clock)), 0o600);
  const file = await readJson<KeeperFile>(path);
  if (!file) throw new Error(`${path} vanished`);
  const root = bytesOf(file.root);
  await writeDurably(join(directory, 'root.pem'), new X509Certificate(root).toString());
  return { root, certificate: bytesOf(file.certificate), signer: keyPairs.signer(bytesOf(file.privateKey)) };
}

async function found(keyPairs: KeyPairs, clock: Clock): Promise<KeeperFile> {
  const [rootKey, key] = [keyPairs.generateKeyPair(), keyPairs.generateKeyPair()];
  const rootSigner = keyPairs.signer(rootKey.privateKeyPkcs8);
  const notBefore = later(clock.now(), -headStart);
  const notAfter = later(notBefore, lifetime);
  const root = await issueCertificate({
    subject: nameOf('Root'), publicKey: rootKey.publicKey, serial: newSerial(), notBefore, notAfter, ca: true, keyUsage: ['keyCertSign', 'cRLSign'],
  }, rootSigner);
  const certificate = await issueCertificate({
    subject: nameOf('Authority'), publicKey: key.publicKey, issuer: { certificate: root }, serial: newSerial(), notBefore, notAfter, ca: false,
    keyUsage: ['digitalSignature', 'nonRepudiation'], purpose: purposes.timeStamping,
  }, rootSigner);
  return { root: base64(root), certificate: base64(certificate), privateKey: base64(key.privateKeyPkcs8) };
}

const nameOf = (role: string) => ({ commonName: `Yinxin Test Timestamp ${role}`, organization: 'Yinxin Test PKI', country: 'CN' });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
