import type { ApproverSource } from '../../domain/approval/rule.ts';
import type { ApproverAct, TaskApproval, TaskAudience } from '../graph.ts';
import { extensionOf, extensionsOf, textOf, type ModelElement } from './model.ts';
import { feelText, given, listed, texts } from './texts.ts';

/** `yinxin:approval` of a user task; the rules have checked that it can be read. */
export function approvalOf(task: ModelElement): TaskApproval | undefined {
  const approval = extensionOf(task, 'yinxin:Approval');
  if (!approval) return undefined;
  const { onRefuse, mode, acts, returnTo } = texts(approval, ['onRefuse', 'mode', 'acts', 'returnTo']);
  return {
    ...texts(approval, ['counts']),
    required: Number(textOf(approval, 'required') ?? 1),
    ...given({ mode: mode as TaskApproval['mode'], vote: voteOf(approval) }),
    onRefuse: onRefuse === 'continue' || onRefuse === 'return' ? onRefuse : 'end',
    ...given({
      who: audienceOf(approval),
      acts: acts === undefined ? undefined : (listed(acts) as readonly ApproverAct[]),
      returnTo: returnTo === undefined ? undefined : listed(returnTo),
      ...(texts(approval, ['afterReturn', 'nobody', 'requesterApproves']) as Pick<TaskApproval, 'afterReturn' | 'nobody' | 'requesterApproves'>),
      overtime: overtimeOf(approval),
    }),
  };
}

/** `yinxin:copy`, as often as it stands. */
export function copiesOf(task: ModelElement): readonly TaskAudience[] {
  return extensionsOf(task)
    .filter(({ $type }) => $type === 'yinxin:Copy')
    .flatMap((copy) => audienceOf(copy) ?? []);
}

/** Whom an approval or a copy is for: one of role, relation, persons, superiors, expression. */
export function audienceOf(element: ModelElement): TaskAudience | undefined {
  const { role, relation, persons, superiors, expression } = texts(element, ['role', 'relation', 'persons', 'superiors', 'expression']);
  if (role !== undefined) return { role };
  if (relation !== undefined) return { relation } as ApproverSource;
  if (superiors !== undefined) return { superiors: Number(superiors) };
  if (expression !== undefined) return { expression: feelText(expression) };
  return persons === undefined ? undefined : { persons: listed(persons) };
}

/** FEEL texts of approvals and copies. */
export const approvalTexts = (task: ModelElement): readonly string[] =>
  extensionsOf(task).flatMap((element) => {
    const expression = ['yinxin:Approval', 'yinxin:Copy'].includes(element.$type) ? textOf(element, 'expression') : undefined;
    return expression ? [feelText(expression)] : [];
  });

/** `share="0.6" weights="li=2,wang=1"` */
function voteOf(approval: ModelElement): TaskApproval['vote'] {
  const { share, weights } = texts(approval, ['share', 'weights']);
  if (share === undefined && weights === undefined) return undefined;
  const pairs = listed(weights ?? '').map((pair) => pair.split('=').map((part) => part.trim()) as [string, string]);
  return { share: Number(share ?? 1), weights: Object.fromEntries(pairs.map(([person, weight]) => [person, Number(weight)])) };
}

function overtimeOf(approval: ModelElement): TaskApproval['overtime'] {
  const { overtime: act, ...others } = texts(approval, ['remindEvery', 'escalateTo', 'overtime']);
  const policy = { ...others, ...(act !== undefined && { act }) };
  return Object.keys(policy).length > 0 ? (policy as TaskApproval['overtime']) : undefined;
}
