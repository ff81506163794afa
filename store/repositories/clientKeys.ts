import { IsNull, LessThan } from 'typeorm';
import type { Envelope } from '../../domain/cryptography.ts';
import { later } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { chains } from '../actors.ts';
import type { Database } from '../database.ts';
import type { ClientKey, ClientKeys } from '../store.ts';
import { clientTable } from '../tables/client.ts';
import { clientKeyTable, type ClientKeyRow } from '../tables/clientKey.ts';
import { requestNonceTable } from '../tables/requestNonce.ts';
import { grantsOf } from './roleGrants.ts';
import { secretColumn } from './sealedColumn.ts';

const sealOf = (envelope: Envelope, id: string) => secretColumn(envelope, 'client_key.secret', id);

export const clientKeyRepository = (database: Database, envelope: Envelope): ClientKeys => ({
  add: (key, by) => database.act(async (tx) => {
    const known = await tx.find(clientKeyTable, { id: key.id });
    if (known) return keyOf(known);
    const { id, client, algorithm } = key;
    const row: ClientKeyRow = {
      id, clientId: client, algorithm, createdAt: await tx.now(), retiredAt: null,
      secretSealed: key.algorithm === 'hmac-sm3' ? sealOf(envelope, id).seal(key.secret) : null, publicKey: key.algorithm === 'sm2' ? key.publicKey : null,
    };
    await tx.insert(clientKeyTable, row);
    tx.audit({ subject: chains.account(client), actor: by, act: 'client-key.added', details: { key: id, algorithm } });
    return keyOf(row);
  }),

  list: (client) => database.read(async (tx) => (await tx.manager.find(clientKeyTable, { where: { clientId: client, retiredAt: IsNull() }, order: { createdAt: 'ASC' } })).map(keyOf)),

  retire: (client, id, by) => database.act(async (tx) => {
    const row = await tx.lock(clientKeyTable, { id, clientId: client }, 'exclusive');
    if (!row) throw problem('client-key-unknown', { key: id });
    if (row.retiredAt !== null) return;
    await tx.update(clientKeyTable, { id }, { retiredAt: await tx.now() });
    tx.audit({ subject: chains.account(client), actor: by, act: 'client-key.retired', details: { key: id } });
  }),

  verifier: (id) => database.read(async (tx) => {
    const row = await tx.find(clientKeyTable, { id, retiredAt: IsNull() });
    const client = row && (await tx.find(clientTable, { id: row.clientId, disabledAt: IsNull() }));
    if (!client) return undefined;
    const key = row.algorithm === 'sm2' ? { algorithm: 'sm2' as const, publicKey: row.publicKey ?? new Uint8Array() } : { algorithm: 'hmac-sm3' as const, secret: sealOf(envelope, id).open(row.secretSealed) };
    return { client: client.id, grants: await grantsOf(tx, client.id), key };
  }),

  takeNonce: (keyId, nonce, keepMs) => database.act(async (tx) => {
    const at = await tx.now();
    if (Math.random() < 0.01) await tx.delete(requestNonceTable, { at: LessThan(later(at, -keepMs)) }); // now and then is often enough
    const { affectedRows } = (await tx.query('INSERT IGNORE INTO request_nonce (key_id, nonce, at) VALUES (?, ?, ?)', [keyId, nonce, new Date(at)])) as unknown as { affectedRows: number };
    return affectedRows === 1;
  }),
});

const keyOf = ({ id, clientId, algorithm, createdAt }: ClientKeyRow): ClientKey => ({ id, client: clientId, algorithm, createdAt });
