import { describe, expect, it } from '@jest/globals';
import { signedIn } from '../../../test/fixtures/api.ts';
import { groundOfUse } from '../../../test/fixtures/apiGround.ts';
import { decisionStep } from '../../../test/fixtures/use.ts';

describe('a task as it is shown', () => {
  const ground = groundOfUse();

  it('says who asks for which seal on what, and shows the stamp where it will be', async () => {
    const finance = await signedIn(ground.api, ground.owner.people.finance);
    const { items: [item] } = (await finance.get('/tasks')).body as { items: { id: string }[] };
    const about = { sealName: ground.owner.name, requesterName: 'requester 人', unitName: ground.owner.name, documentName: '合同.pdf', reason: '签订采购合同' };
    expect(item).toMatchObject({ host: 'use', use: about });
    const { body } = await finance.get(`/tasks/${encodeURIComponent(item?.id ?? '')}`);
    expect(body).toMatchObject({ use: { ...about, place: { page: 1, left: 120.5, top: 200 }, picture: { width: expect.any(Number), height: expect.any(Number) } } });
    const { use: { picture } } = body as { use: { picture: { content: string } } };
    expect((await finance.get(picture.content.replace('/api/v1', ''))).status).toBe(200);
  });

  it('R39 its use names whom it waits for, and who decided what with which words', async () => {
    const requester = await signedIn(ground.api, ground.owner.people.requester);
    const first = (await requester.get(`/uses/${ground.use.id}`)).body as { tasks: { waitsFor: string[] }[] };
    expect(first.tasks.map(({ waitsFor }) => waitsFor)).toEqual(expect.arrayContaining([expect.arrayContaining(['finance 人']), ['head 人']]));
    await ground.store.uses.recordStep(decisionStep(ground.use, 'finance', ground.owner.people.finance, { comment: '金额已核对' }));
    const { body } = await requester.get(`/uses/${ground.use.id}`);
    expect(body).toMatchObject({ names: { seal: ground.owner.name, handler: 'handler 人' }, decisions: [{ personName: 'finance 人', comment: '金额已核对', outcome: 'approved' }] });
    expect((await requester.get('/uses?whose=own')).body).toMatchObject({ items: [{ id: ground.use.id, names: { document: '合同.pdf' } }] });
  });
});
