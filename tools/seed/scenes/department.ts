import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ApprovalNeed } from '../../../domain/approval/rule.ts';
import type { ReviewFlow } from '../../../domain/application/review.ts';
import { projectRoot } from '../../folders.ts';
import { units } from '../people.ts';
import type { Scene } from '../stage.ts';

const need = (id: string, role: string, distinctFrom: readonly string[] = []): ApprovalNeed => ({ id, who: { role }, count: 1, distinctFrom, proof: 'totp' });

const reviews: Readonly<Record<ReviewFlow, { readonly file: string; readonly name: string; readonly needs: readonly ApprovalNeed[] }>> = {
  simplified: { file: 'seal-review-simplified', name: '电子印章申请审查（简易）', needs: [need('review', 'reviewer')] },
  full: { file: 'seal-review', name: '电子印章申请审查', needs: [need('acceptance', 'reviewer'), need('review', 'reviewer', ['acceptance']), need('approval', 'unit-head')] },
};

/** The issuing department begins its work: its head sets what a review needs, its flow administrator deploys and binds the flows. R12 */
export const department: Scene = async (stage) => {
  const [head, administrator] = [await stage.as('he.ping'), await stage.as('guo.liang')];
  for (const [kind, { file, name, needs }] of Object.entries(reviews)) {
    const rule = `demo-review-${kind}`;
    await head.send('POST', '/approval-rules', rule, { id: rule, unit: units.department.id, needs });
    const bpmn = await readFile(join(projectRoot, 'bpmn/library', `${file}.bpmn`), 'utf8');
    const { hash } = z.object({ hash: z.string() }).parse(await administrator.send('POST', '/flows', `demo-flow-${file}`, { key: file, name, rule, bpmn }));
    await administrator.send('PUT', `/units/${units.department.id}/review-flows/${kind}`, `demo-review-flow-${kind}`, { flow: hash });
  }
};
