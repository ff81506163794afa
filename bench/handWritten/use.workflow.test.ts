import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openUseGround, type Ordered, type Peer, type UseGround } from '../useGround.ts';

describe('use written by hand', () => {
  let ground: UseGround;

  beforeAll(async () => { ground = await openUseGround({ units: 1 }); }, 120_000);
  afterAll(() => ground.close(), 60_000);

  const used = async (peer: Peer): Promise<Ordered> => {
    const ordered = await ground.order();
    await ground.use(peer, ordered);
    return ordered;
  };

  it('leaves the same rows, mails and acts as the flow that describes it', async () => {
    const [drawn, written] = [await used('sealUse'), await used('handWrittenUse')];
    const rows = await rowsOf(ground, drawn);
    expect(rows).toMatchObject({ seal_use: [{ status: 'stamped' }], instance: [{ status: 'stamped', step: 5 }], decision: [{ counts: 'finance' }, { counts: 'head' }], stamp: [{ state: 'done' }], mails: 1 });
    expect(await rowsOf(ground, written)).toEqual(rows);
  }, 60_000);

  it('calls the same activities in the same order, with payloads as large', async () => {
    const [drawn, written] = [await used('sealUse'), await used('handWrittenUse')];
    const calls = await callsOf(ground, 'sealUse', drawn);
    expect(calls.map(({ activity }) => activity)).toEqual(['loadUse', 'recordStep', 'recordStep', 'recordStep', 'prepareStamp', 'signStamp', 'finishStamp', 'recordStep', 'notifyUse', 'recordStep']);
    expect(await callsOf(ground, 'handWrittenUse', written)).toEqual(calls);
  }, 60_000);
});

/** All rows of a use by table, without what differs from one use to the next: ids, instants, digests. */
async function rowsOf({ test: { database }, outside }: UseGround, { order: { useId } }: Ordered) {
  const queries = {
    seal_use: 'SELECT status, problem FROM seal_use WHERE id = ?',
    instance: 'SELECT status, step, LENGTH(subject_text) AS subject FROM instance WHERE id = ?',
    task: 'SELECT element, name, counts, required, state, due_at FROM task WHERE instance_id = ? ORDER BY element',
    task_candidate: 'SELECT element, task_candidate.open AS open FROM task JOIN task_candidate ON task_candidate.task_id = task.id WHERE instance_id = ? ORDER BY element, person_id',
    decision: 'SELECT counts, outcome, proof, comment_text FROM decision WHERE instance_id = ? ORDER BY counts',
    instance_history: 'SELECT number, step, element, event FROM instance_history WHERE instance_id = ? ORDER BY number',
    stamp: 'SELECT state, place_key, edition FROM stamp WHERE use_id = ?',
    use_register: 'SELECT reason FROM use_register WHERE use_id = ?',
    archive: 'SELECT COUNT(*) AS count FROM archive WHERE use_id = ?',
    audit_entry: "SELECT number, act FROM audit_entry WHERE subject = CONCAT('use/', ?) ORDER BY number",
  } as const;
  const rows = await Promise.all(Object.entries(queries).map(async ([table, sql]) => [table, await database.query(sql, [useId])] as const));
  return { ...Object.fromEntries(rows), mails: (await outside.mailsAbout(useId)).length };
}

/** Activities with the bytes of what they were given, as sealed for Temporal. */
async function callsOf(ground: UseGround, peer: Peer, { order }: Ordered) {
  return (await ground.history(peer, order.useId)).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => (scheduled ? [{
    activity: scheduled.activityType?.name, bytes: (scheduled.input?.payloads ?? []).reduce((sum, { data }) => sum + (data?.length ?? 0), 0),
  }] : []));
}
