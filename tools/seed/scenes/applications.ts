import * as z from 'zod';
import { reviewCriteria } from '../../../domain/application/review.ts';
import { units } from '../people.ts';
import type { Scene, Stage } from '../stage.ts';

interface Applied {
  readonly subtype: string;
  /** What follows the company's name in the seal's. */
  readonly kind: string;
  readonly physicalCode: string;
}

const seals = {
  finance: { subtype: 'finance', kind: '财务专用章', physicalCode: '2301030012347' },
  invoice: { subtype: 'invoice', kind: '发票专用章', physicalCode: '2301030012348' },
  contract: { subtype: 'contract', kind: '合同专用章', physicalCode: '2301030012346' },
  inspection: { subtype: 'inspection', kind: '审验专用章', physicalCode: '2301030012350' },
} as const satisfies Record<string, Applied>;
const nameOf = ({ kind }: Applied): string => `${units.company.name}${kind}`;
const allMet = Object.fromEntries(reviewCriteria.map((criterion) => [criterion, true]));

/** 李明 applies; identity and establishment come from shared data, so that nothing is uploaded. R09 */
async function apply(stage: Stage, seal: Applied): Promise<{ readonly id: string; readonly status: string }> {
  const { subtype, physicalCode } = seal;
  await (await stage.as('li.ming')).send('POST', '/applications', `demo-application-${subtype}`, { kind: 'issue', unit: units.company.id, category: 'unit', subtype, name: nameOf(seal), physicalCode, undertaking: true, keyMode: 'hsm-wrapped', validYears: 3 });
  return stage.applicationFor(nameOf(seal));
}

/** Applied and approved by 林雪, so that 李明 sees the imprint that the police registry holds. */
async function approved(stage: Stage, seal: Applied): Promise<{ readonly id: string; readonly status: string }> {
  const { id, status } = await apply(stage, seal);
  if (status !== 'under-review') return { id, status };
  await stage.decide('lin.xue', id, { outcome: 'approved', comment: '材料齐全，与备案一致', criteria: allMet });
  return stage.applicationFor(nameOf(seal), 'awaiting-confirmation');
}

/** One application is under review, one was returned for correction, one waits for its imprint to be confirmed. */
export const applications: Scene = async (stage) => {
  await apply(stage, seals.finance);
  const { id, status } = await apply(stage, seals.invoice);
  if (status === 'under-review') await stage.decide('lin.xue', id, { outcome: 'returned', comment: '发票专用章的实物印章编码与营业执照不符，请核对后重新提交' });
  await approved(stage, seals.contract);
};

/** One seal is made and waits to be collected. R68 */
export const uncollectedSeal: Scene = async (stage) => {
  const { id, status } = await approved(stage, seals.inspection);
  if (status === 'awaiting-confirmation') {
    const applicant = await stage.as('li.ming');
    const { imprintSm3 } = await applicant.read(`/applications/${id}`, z.object({ imprintSm3: z.string() }));
    await applicant.send('POST', `/applications/${id}/imprint-confirmation`, 'demo-inspection-confirmation', { imprintSm3, accepted: true });
  }
  await stage.applicationFor(nameOf(seals.inspection), 'awaiting-collection');
};
