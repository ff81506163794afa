import { ask } from '../../connectors/httpPeer.ts';
import { mutualTls } from '../../connectors/mutualTls.ts';
import { registryPeer } from '../../connectors/registry/peer.ts';
import type { Environment } from '../environment.ts';

const day = 86_400_000;

/** Lets the demo's authorities be slow and mean while something happens: certificates for twenty days only, receipts of the police registry after three days. */
export async function whileUnusual(environment: Pick<Environment, 'CA_URL' | 'POLICE_REGISTRY_URL' | 'CONNECTOR_TLS_DIR'>, happens: () => Promise<void>): Promise<void> {
  await switchAuthority(environment.CA_URL, { lifetimeDays: 20 });
  await switchRegistry(environment, { lateMs: 3 * day });
  try {
    await happens();
  } finally {
    await switchAuthority(environment.CA_URL, {});
    await switchRegistry(environment, {});
  }
}

async function switchAuthority(url: string, switches: object): Promise<void> {
  const answer = await fetch(`${url}/simulator/switches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });
  if (!answer.ok) throw new Error(`the certificate authority does not take its switches: ${answer.status} ${await answer.text()}`);
}

async function switchRegistry({ POLICE_REGISTRY_URL: url, CONNECTOR_TLS_DIR }: Pick<Environment, 'POLICE_REGISTRY_URL' | 'CONNECTOR_TLS_DIR'>, switches: object): Promise<void> {
  const agent = await mutualTls(CONNECTOR_TLS_DIR);
  try {
    await ask(registryPeer('police-registry', { url, agent, maxAnswerBytes: 64 * 1024 }), 'PUT', '/simulator/switches', switches);
  } finally {
    agent.destroy();
  }
}
