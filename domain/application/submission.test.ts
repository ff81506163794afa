import { describe, expect, it } from '@jest/globals';
import { creditCodeOf } from '../owner/creditCode.ts';
import { days, instant, later } from '../instant.ts';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { actionsFor } from './actions.ts';
import { correctedOrderOf } from './correction.ts';
import type { ApplicationOrder } from './order.ts';
import { submissionProblem, type SubmissionFacts } from './submission.ts';

const at = instant('2026-03-02T09:00:00+08:00');
const owner = { id: 'unit', name: '示范有限公司', kind: 'enterprise', division: '230100', creditCode: creditCodeOf('91', '230100', '00000001') } as const;
const facts: SubmissionFacts = { at, owner, shared: [] };
const order: ApplicationOrder = {
  applicationId: 'a', kind: 'issue', unit: 'unit', applicant: 'person/li', category: 'unit', subtype: 'statutory-name', name: owner.name, physicalCode: '2301030012345', undertaking: true,
  materials: [{ kind: 'unit-identity', documentId: '1' }, { kind: 'handler-identity', documentId: '2' }, { kind: 'establishment', documentId: '3' }],
};
const codes = (changes: Partial<ApplicationOrder>, more: Partial<SubmissionFacts> = {}, policy = defaultPolicy) => {
  const found = submissionProblem(policy, { ...order, ...changes }, { ...facts, ...more });
  return found ? (found.details.findings as { code: string }[]).map(({ code }) => code) : [];
};
const seal = { status: 'active', validEnd: later(at, days(100)), unit: 'unit' } as const;

describe('application as it is handed in', () => {
  it('is taken when nothing lacks', () => expect(codes({})).toEqual([]));

  it('R07 R09 what shared data gave is not asked for', () => {
    const shared = (['unit-identity', 'establishment'] as const).map((kind) => ({ kind, documentId: kind, about: 'unit', source: '市场监督管理局', fetchedAt: at }));
    const handlerOnly = { materials: [{ kind: 'handler-identity' as const, documentId: '2' }] };
    expect([codes(handlerOnly), codes(handlerOnly, { shared })]).toEqual([['material-missing'], []]);
  });

  it('R04 an owner without a valid credit code is refused', () => expect(codes({}, { owner: { ...owner, creditCode: '91230100000000010X' } })).toEqual(['credit-code-invalid']));
  it('R06 a position seal bears its holder\'s name', () => {
    const position = { category: 'position', subtype: undefined as never, positionRole: 'legal-representative', holder: 'zhang', materials: [...order.materials, { kind: 'holder-identity', documentId: '4' }] } as const;
    expect([codes({ ...position, name: '张三' }, { holderName: '张三' }), codes({ ...position, name: '李四' }, { holderName: '张三' })]).toEqual([[], ['seal-name-invalid']]);
  });

  it('R15 a seal without physical counterpart needs a picture, in the size of the rule it follows', () => {
    const without = { category: 'personal', subtype: undefined as never, physicalCode: undefined as never, noPhysicalSealReason: '没有', holder: 'li', name: '李四', materials: [{ kind: 'holder-identity' as const, documentId: '4' }] } as const;
    const person = { owner: { id: 'unit', name: '李四', kind: 'natural-person' as const, division: '230100' }, holderName: '李四' };
    expect([codes(without, person), codes({ ...without, imprint: { documentId: '5', width: 20, height: 20, why: '自选' } }, person)]).toEqual([['application-incomplete'], []]);
    expect(codes({ subtype: 'invoice', name: `${owner.name}发票专用章`, imprint: { documentId: '5', width: 50, height: 50, why: '未备案' }, materials: [...order.materials, { kind: 'imprint-reason', documentId: '6' }] })).toEqual(['imprint-invalid']);
  });

  it.each([
    ['R30 change', { kind: 'change', reason: { code: 'mood', text: '' } }, ['reason-not-listed']],
    ['R32 other without a word', { kind: 'revoke', reason: { code: 'other', text: ' ' } }, ['reason-not-listed']],
    ['R32 without any', { kind: 'revoke' }, ['application-incomplete']],
  ] as const)('%s: the reason is one that the policy lists', (_, changes, expected) => {
    expect(codes({ ...changes, predecessor: '23010000000001' }, { predecessor: seal }).filter((code) => !code.startsWith('material'))).toEqual(expected);
  });

  it('R30 R32 is about a seal of the same owner, in a state that allows it', () => {
    const revocation = { kind: 'revoke', predecessor: '23010000000001', reason: { code: 'out-of-use', text: '' }, materials: [{ kind: 'written-application', documentId: '1' }, { kind: 'unit-identity', documentId: '2' }, { kind: 'handler-identity', documentId: '3' }] } as const;
    expect(codes(revocation, { predecessor: seal }, heilongjiangA)).toEqual([]);
    expect(codes(revocation, { predecessor: { ...seal, unit: 'another' } }, heilongjiangA)).toEqual(['seal-unknown']);
    expect(codes(revocation, { predecessor: { ...seal, status: 'revoked' } }, heilongjiangA)).toEqual(['seal-transition-refused']);
  });
});

describe('correction', () => {
  it('replaces what is given and keeps who applies for whose seal', () => {
    const { applicationId: id, materials, undertaking: _, ...standing } = order;
    expect(correctedOrderOf({ id, ...standing }, materials, { name: '新名' })).toEqual({ ...order, name: '新名' });
    expect(correctedOrderOf({ id, ...standing }, materials, { materials: [] }).materials).toEqual([]);
  });
});

describe('what may be done next', () => {
  const nobody = { applicant: false, reviewer: false, maker: false, collector: false };
  it('R16 R68 depends on the status and on who asks', () => {
    expect(actionsFor('awaiting-confirmation', { ...nobody, applicant: true })).toEqual(['confirm-imprint', 'withdraw']);
    expect(actionsFor('awaiting-collection', { ...nobody, collector: true })).toEqual(['collect']);
    expect(actionsFor('done', { applicant: true, reviewer: true, maker: true, collector: true })).toEqual([]);
    expect(actionsFor('awaiting-comparison', nobody)).toEqual([]);
  });
});
