import type { SealCategory } from '../seal/kinds.ts';
import { stands, type ApprovalNeed, type ApprovalRule, type Decision } from './rule.ts';

const asksHolder = ({ who }: ApprovalNeed): boolean => 'relation' in who && who.relation === 'holder';

/** Whether every stamp under the rule has its holder's own act, as position and personal seals need. The unit may ask for more, never for less. R37, A17 */
export const suitsCategory = (rule: Pick<ApprovalRule, 'needs'>, category: SealCategory): boolean => category === 'unit' || rule.needs.some((need) => asksHolder(need) && need.count > 0);

/** Whether the holder has approved the subject in a task that the rule asks the holder for. R37 */
export function holderActed(rule: ApprovalRule, decisions: readonly Decision[], { holder, subject }: { readonly holder: string; readonly subject: string }): boolean {
  const asked = new Set(rule.needs.filter(asksHolder).map(({ id }) => id));
  return decisions.some((decision) => decision.person === holder && decision.onBehalfOf === undefined && decision.outcome === 'approved' && decision.counts !== undefined && asked.has(decision.counts) && stands(decision, subject));
}
