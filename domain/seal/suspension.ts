import type { SuspensionReason } from './reasons.ts';

/** Who suspends a seal, and who may be asked to resume it. R76 */
export const suspenders = ['owner', 'issuing-department', 'making-authority'] as const;
export type Suspender = (typeof suspenders)[number];

/** Who may suspend for which reason: the owner for its own reasons, authorities for false material and by notice. R17, R35, R75, NAT 17 */
export const maySuspend: Readonly<Record<SuspensionReason, readonly Suspender[]>> = {
  'owner-decision': ['owner'],
  'out-of-control': ['owner', 'issuing-department', 'making-authority'],
  'material-untrue': ['issuing-department', 'making-authority'],
  'police-notice': ['issuing-department', 'making-authority'],
  'market-regulator-notice': ['issuing-department', 'making-authority'],
};

/** Who may resume what another has stopped: only who suspended, so never the owner where an authority did. R76 */
export const mayResume = (suspendedBy: Suspender, resumer: Suspender): boolean => suspendedBy === resumer;
