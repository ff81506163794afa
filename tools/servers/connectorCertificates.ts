import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, keepText } from '../kept-file.ts';
import { newTlsIdentity, type TlsCertificateOrder, type TlsIdentity } from './tlsCertificate.ts';

const authorityDays = 3_650;
const endDays = 730;
/** Renewed at the next start when less is left. */
const leastDaysLeft = 30;

/**
 * The certificates by which our processes and the registries' simulators know each other: made on first use, found again afterwards, renewed
 * before their end. `folder` holds `authority/`, for each server `<name>/` with ca.pem, server.pem and server.key, and `connectors/` with ca.pem,
 * client.pem and client.key. Keys have mode 0600 and never leave the folder.
 */
export async function keepConnectorCertificates(folder: string, servers: readonly string[]): Promise<void> {
  const authority = await kept(join(folder, 'authority'), 'ca', { commonName: 'Yinxin registries of the demo', use: 'authority', days: authorityDays });
  const ends: readonly (readonly [string, 'server' | 'client'])[] = [['connectors', 'client'], ...servers.map((name) => [name, 'server'] as const)];
  for (const [name, use] of ends) {
    await kept(join(folder, name), use, { commonName: name, use, days: endDays, issuer: authority, ...(use === 'server' && { hosts: ['127.0.0.1', 'localhost'] }) });
    await keepText(join(folder, name, 'ca.pem'), authority.certificate);
  }
}

async function kept(folder: string, name: string, order: TlsCertificateOrder): Promise<TlsIdentity> {
  const files = { certificate: join(folder, `${name}.pem`), key: join(folder, `${name}.key`) };
  const [certificate, key] = await Promise.all([readText(files.certificate), readText(files.key)]);
  if (certificate !== undefined && key !== undefined && holds({ certificate, key }, order)) return { certificate, key };
  const identity = newTlsIdentity(order);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await keepText(files.key, identity.key, 0o600);
  await keepText(files.certificate, identity.certificate);
  return identity;
}

/** Whether key and certificate belong together, are of this authority and last: a killed start may have left one without the other. */
function holds({ certificate, key }: TlsIdentity, { issuer }: TlsCertificateOrder): boolean {
  const read = new X509Certificate(certificate);
  const by = issuer ? new X509Certificate(issuer.certificate) : read;
  return read.checkPrivateKey(createPrivateKey(key)) && read.verify(by.publicKey) && Date.parse(read.validTo) - Date.now() > leastDaysLeft * 86_400_000;
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
