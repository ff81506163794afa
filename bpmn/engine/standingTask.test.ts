import { describe, expect, it } from '@jest/globals';
import { draw } from '../../test/flows/draw.ts';
import { graphOfXml, Running } from '../../test/flows/graph.ts';
import { standingTask } from './index.ts';

const drawing = draw('start s\nuser ask relation=requester\nsub q {\nstart a\nuser look persons=li\nend b\na -> look\nlook -> b\n}\nuser sign persons=an,bo acts=return,add-signer,transfer mode=all\nend e\ns -> ask\nask -> q\nq -> sign\nsign -> e');

/** Up to the last task. */
async function begun(): Promise<Running> {
  const running = new Running(await graphOfXml(drawing), {});
  for (const element of ['ask', 'look']) running.act({ kind: 'decide', taskId: running.task(element), person: element === 'ask' ? 'ren' : 'li', outcome: 'approved' });
  return running;
}

describe('an open task, as its host sees it', () => {
  it('says who signs, what its policy is, and where it may go back to', async () => {
    const running = await begun();
    expect(standingTask(running.graph, running.state, running.task('sign'))).toMatchObject({ element: 'sign', signers: ['an', 'bo'], earlier: ['ask'], requesters: 'ask', approval: { mode: 'all' } });
    expect(standingTask(running.graph, running.state, 'sign#999')).toBeUndefined();
  });

  it('going back, tells of every element in which what was decided stands no more, inside subprocesses too', async () => {
    const running = await begun();
    running.act({ kind: 'return', taskId: running.task('sign'), person: 'an', to: 'ask', why: 'returned' });
    const dropped = running.last.effects.find((effect) => effect.kind === 'drop-decisions');
    expect(dropped?.kind === 'drop-decisions' && dropped.elements).toEqual(expect.arrayContaining(['ask', 'q', 'look', 'sign']));
  });

  it('whose signer is replaced keeps who was added to it, for whoever has taken the place', async () => {
    const running = await begun();
    running.act({ kind: 'add-signer', taskId: running.task('sign'), person: 'an', signer: 'xu', where: 'after' });
    running.act({ kind: 'replace-signer', taskId: running.task('sign'), person: 'an', signer: 'dong' });
    for (const person of ['dong', 'bo', 'xu']) running.act({ kind: 'decide', taskId: running.task('sign'), person, outcome: 'approved' });
    expect(running.state.outcome).toBe('completed');
  });
});
