import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { hours, isoText, later } from '../domain/instant.ts';
import { readCertificate } from '../sealing/certificates/certificate.ts';
import { act, confirm, deskOf, endOf, newApplication, pictures, reaches, review, type Desk } from '../test/temporal/applications.ts';
import { eventually, openWorld, type World } from '../test/temporal/world.ts';
import { relay } from '../worker/relay.ts';

/** What Heilongjiang asks of a review. HLJ 10, NAT 14 */
const asked = { authenticity: true, legality: true, validity: true };

describe('application for a seal in Heilongjiang', () => {
  let world: World, carrying: Promise<void>;
  const stop = new AbortController();
  const failing = (code: string) => ({ cause: { type: code } });

  beforeAll(async () => {
    world = await openWorld({ jurisdiction: 'heilongjiang-a' });
    carrying = relay({ store: world.store, temporal: world.temporal, log: pino({ level: 'silent' }), pollMs: 20 }, stop.signal);
  }, 120_000);
  afterEach(async () => {
    await world.outside.simulators.police.flip({});
    await world.outside.simulators.shared.flip({});
  });
  afterAll(async () => {
    stop.abort();
    await carrying;
    await world.close();
  }, 60_000);

  /** A desk whose owner's handler is known to the data centre. */
  async function ownDesk(kind: string): Promise<Desk> {
    const desk = await deskOf(world, { review: kind === 'enterprise' ? 'simplified' : 'full', kind });
    const person = { name: '李 人', identityNumber: '11010519491231002X' };
    const handler = await newPerson('handler', desk.owner.unit, person);
    await world.outside.simulators.shared.administer('PUT', '/simulator/people', person);
    return { ...desk, owner: { ...desk.owner, people: { ...desk.owner.people, handler } } };
  }

  const newPerson = async (role: string, unit: string, person: { readonly name: string; readonly identityNumber?: string }): Promise<string> => {
    const id = randomUUID();
    await world.store.people.addPerson({ id, login: id, mail: `${role}@example.org`, passwordHash: '', ...person });
    await world.store.people.grantRole({ id: randomUUID(), holder: id, role, unit }, 'system/set-up');
    return id;
  };
  const approve = async (desk: Desk, id: string) => {
    const full = ['reviewer', 'secondReviewer', 'head'] as const;
    const { policyTerms } = await world.store.applications.get(id);
    for (const person of policyTerms.review === 'full' ? full : full.slice(0, 1)) await review(world, desk, id, { person: desk.bodies.people[person], criteria: asked });
    await reaches(world, id, 'awaiting-confirmation');
  };
  const obligations = async (id: string) => {
    const { esId = '' } = await world.store.applications.get(id);
    return (await Promise.all((['open', 'done'] as const).map((state) => world.store.obligations.list({ state, units: 'all', seal: esId }, { limit: 10 })))).flat().filter(({ event }) => event === 'made');
  };
  const allFiled = (id: string) => eventually(async () => (await obligations(id)).every(({ state }) => state === 'done'));

  describe('when all goes well, for a public institution', () => {
    let desk: Desk, id: string;
    beforeAll(async () => {
      desk = await ownDesk('public-institution');
      id = await newApplication(world, desk);
      await approve(desk, id);
      await confirm(world, desk, id);
      await reaches(world, id, 'awaiting-collection');
      await act(world, id, desk.owner.people.handler, { act: 'collect', proof: { method: 'totp' } });
      await endOf(world, id);
      await allFiled(id);
    }, 60_000);

    it('R12 R13 R16 R68 goes from the full review to the filed imprint, its confirmation, the making and the collection', async () => {
      const { esId = '', ...application } = await world.store.applications.get(id);
      expect(application).toMatchObject({ status: 'done', policyTerms: { policy: 'heilongjiang-a/1', review: 'full', twoBodies: true } });
      expect([...new Set((await world.store.applications.timeline(id)).map(({ status }) => status))]).toEqual(['under-review', 'awaiting-imprint', 'awaiting-confirmation', 'making', 'awaiting-collection', 'done']);
      expect(Buffer.from((await world.store.seals.edition(esId)).picture).equals(pictures.filed)).toBe(true);
    });

    it('R69 has the data of the certificate\'s user agreed to before the seal is ordered', async () => {
      const { makingId = '' } = await world.store.applications.get(id);
      const agreed = (await world.store.audit.entries(`application/${id}`, { limit: 100 })).filter((entry) => entry.act === 'certificate-data.checked');
      expect(agreed).toMatchObject([{ details: { person: desk.owner.people.handler, proven: true } }]);
      expect(agreed[0]!.at).toBeLessThanOrEqual((await world.store.makings.get(makingId)).createdAt);
    });

    it('R19 is valid exactly as long as its certificate', async () => {
      const edition = await world.store.seals.edition((await world.store.applications.get(id)).esId!);
      const { notBefore, notAfter } = readCertificate(edition.certificate);
      expect([edition.validStart, edition.validEnd]).toEqual([notBefore, notAfter]);
    });

    it('R20 R21 R60 is filed with the police and the national platform within the 24 hours of the text', async () => {
      const filed = await obligations(id);
      const made = filed[0]!.eventAt;
      const statutory = { article: 'HLJ 13', statutory: true, due: later(made, hours(24)), policy: 'heilongjiang-a/1', filedBy: 'making-authority', state: 'done', late: false, receipt: expect.anything() };
      const by = (authority: string) => filed.filter((one) => one.authority === authority);
      expect(by('police-registry')).toMatchObject([{ ...statutory, rule: 'R20' }]);
      expect(by('national-platform')).toMatchObject([{ ...statutory, rule: 'R21' }]);
      expect(by('making-authority')).toMatchObject([{ statutory: false, article: 'NAT 17, NAT 19', state: 'done' }]);
      for (const name of ['police', 'national'] as const) expect((await world.outside.filingsAt(name)).filter(({ filing }) => filing.esId === filed[0]!.esId)).toHaveLength(1);
    });

    it('R63 is not enabled by who reviewed it', async () => {
      const { owner, bodies } = desk;
      const { esId = '' } = await world.store.applications.get(id);
      await world.store.seals.recordRules(esId, { custodian: owner.people.custodian }, `person/${owner.people.head}`);
      await world.store.flows.bind(esId, owner.flow, `person/${owner.people.administrator}`);
      await expect(world.store.seals.activate(esId, `person/${bodies.people.secondReviewer}`)).rejects.toMatchObject({ code: 'roles-on-one-seal' });
      expect(await world.store.seals.activate(esId, `person/${bodies.people.maker}`)).toMatchObject({ status: 'active' });
    });
  });

  it('R10 asks for authenticity, legality and validity, and takes no answer to what the text does not ask', async () => {
    const desk = await ownDesk('enterprise');
    const id = await newApplication(world, desk);
    for (const criteria of [{ ...asked, completeness: true, reasonableness: true }, { authenticity: true }]) await expect(review(world, desk, id, { criteria })).rejects.toMatchObject(failing('criteria-unanswered'));
    await approve(desk, id);
  });

  describe('when the data centre does not agree', () => {
    it('R69 fails with that reason, and no certificate is asked for', async () => {
      const desk = await ownDesk('enterprise');
      const id = await newApplication(world, desk);
      await approve(desk, id);
      await world.outside.simulators.shared.flip({ wrong: 'identity' });
      await confirm(world, desk, id);
      expect(await endOf(world, id)).toBe('failed');
      expect(await world.store.applications.get(id)).toMatchObject({ problem: 'certificate-data-refused', makingId: undefined, esId: undefined });
    });

    it('R69 is waited for as long as it does not answer', async () => {
      const desk = await ownDesk('enterprise');
      const id = await newApplication(world, desk);
      await approve(desk, id);
      await world.outside.simulators.shared.flip({ outage: true });
      await confirm(world, desk, id);
      await world.pass(hours(2));
      expect(await world.store.applications.get(id)).toMatchObject({ status: 'making', makingId: undefined });
      await world.outside.simulators.shared.flip({});
      await world.pass(hours(1));
      await reaches(world, id, 'awaiting-collection');
    }, 60_000);
  });

  describe('when the police registry is down for more than a day', () => {
    it('R20 R60 the service institution\'s filing for a market entity misses the statutory deadline, which is said and recorded, and is done by the first receipt', async () => {
      const desk = await ownDesk('enterprise');
      await newPerson('service-institution', desk.bodies.making, { name: '服务 人' });
      const id = await newApplication(world, desk);
      await approve(desk, id);
      await world.outside.simulators.police.flip({ outage: true });
      await confirm(world, desk, id);
      await reaches(world, id, 'awaiting-collection');
      await world.pass(hours(25));
      const [police, ...others] = (await obligations(id)).filter(({ authority }) => authority !== 'making-authority');
      expect(others).toEqual([]); // HLJ 13 names organs and institutions for the national platform
      expect(police).toMatchObject({ authority: 'police-registry', filedBy: 'service-institution', statutory: true, late: true, state: 'open' });
      const mails = (await world.outside.mailsAbout(police!.id)).filter(({ subject }) => subject.startsWith('备案已逾期'));
      expect(mails.flatMap(({ to }) => to).sort()).toEqual(['head@example.org', 'service-institution@example.org']);
      for (const { text } of mails) expect(text).toContain(`法定期限 Statutory deadline: ${isoText(later(police!.eventAt, hours(24)))} (R20, HLJ 13)`);
      await world.outside.simulators.police.flip({});
      await world.pass(hours(1));
      await allFiled(id);
      expect((await obligations(id)).find(({ authority }) => authority === 'police-registry')).toMatchObject({ late: true, state: 'done' });
    }, 60_000);
  });
});
