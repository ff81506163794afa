import { mkdtemp, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { smsTexter } from '../connectors/messages/sms.ts';
import { smsSimulator } from '../connectors/messages/simulator/smsServer.ts';
import { type ReceivedText, Telephones } from '../connectors/messages/simulator/telephones.ts';
import type { Texter } from '../connectors/messages/texter.ts';
import { instantOf } from '../domain/instant.ts';
import { testStore, type TestStore } from '../test/fixtures/store.ts';
import { SimulatedRegistry } from '../test/registries/simulated.ts';
import { openOutside, type Outside } from '../test/temporal/outside.ts';
import { deliverMail } from './mailDelivery.ts';

describe('telling people', () => {
  let test: TestStore, outside: Outside, gateway: SimulatedRegistry, texter: Texter, folder: string, person: string;

  const about = () => `use/${person}`;
  const mail = () => ({ messageId: `use.${person}@yinxin`, to: 'li@yinxin.example', subject: '文件已用印 Your document is stamped', text: `use ${person}` });
  const texts = async () => ((await gateway.administer('GET', '/simulator/messages')) as { messages: readonly ReceivedText[] }).messages.filter(({ messageId }) => messageId.includes(person));
  const withTelephone = (telephone?: string) =>
    test.store.people.addPerson({ id: person, login: person, name: '李', mail: 'li@yinxin.example', passwordHash: 'hash', ...(telephone && { telephone }) });

  beforeAll(async () => {
    test = await testStore();
    outside = await openOutside({ now: () => instantOf(Date.now()) });
    folder = await mkdtemp(join(tmpdir(), 'texts-'));
    gateway = await SimulatedRegistry.start(async ({ clock }) => smsSimulator(await Telephones.open(folder, clock)));
    texter = smsTexter(gateway.options());
  });
  afterAll(async () => {
    await Promise.all([gateway.stop(), outside.close(), test.remove()]);
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    person = randomUUID();
    await gateway.flip({});
  });

  it('sends a text message beside the mail to who has a telephone, once however often it is tried', async () => {
    await withTelephone('+8610000000001');
    for (let n = 0; n < 2; n++) await deliverMail({ store: test.store, mailer: outside.mailer, texter }, mail(), about(), person);
    expect(await texts()).toMatchObject([{ to: '+8610000000001', text: '【印信】文件已用印 Your document is stamped' }]);
    expect(await outside.mailsAbout(person)).toHaveLength(1);
  });

  it('sends none to who has no telephone, nor where there is no gateway', async () => {
    await withTelephone();
    await deliverMail({ store: test.store, mailer: outside.mailer, texter }, mail(), about(), person);
    person = randomUUID();
    await withTelephone('+8610000000001');
    await deliverMail({ store: test.store, mailer: outside.mailer }, mail(), about(), person);
    expect(await texts()).toEqual([]);
    expect(await outside.mailsAbout(person)).toHaveLength(1);
  });

  it('R54 notes for the auditors that a number refuses for good, without the number', async () => {
    await withTelephone('none');
    await deliverMail({ store: test.store, mailer: outside.mailer, texter }, mail(), about(), person);
    expect(await test.store.audit.entries(about(), { limit: 10 })).toMatchObject([{ act: 'sms-refused', actor: 'system/outbound', details: { person, messageId: mail().messageId } }]);
  });

  it('tries again when the gateway is out of order', async () => {
    await withTelephone('+8610000000001');
    await gateway.flip({ outage: true });
    await expect(deliverMail({ store: test.store, mailer: outside.mailer, texter }, mail(), about(), person)).rejects.toMatchObject({ code: 'sms-unavailable', retryable: true });
    await gateway.flip({});
    await deliverMail({ store: test.store, mailer: outside.mailer, texter }, mail(), about(), person);
    expect(await texts()).toHaveLength(1);
  });
});
