import type { Policy } from '../policy/policy.ts';
import type { SealStatus } from './status.ts';

/** What the public sees of a status: the policy's states by name; of another that stops stamping only that the seal is not valid. R23 */
export type PublicStatus = SealStatus | 'not-valid';

/** States that say nothing to a seal's disadvantage, or follow from the validity that anyone may read in the seal. */
const open: readonly SealStatus[] = ['made', 'active', 'expired'];

/** The status as the public query gives it. R23 */
export const publicStatus = ({ published }: Policy, status: SealStatus): PublicStatus => (open.includes(status) || published.value.includes(status) ? status : 'not-valid');
