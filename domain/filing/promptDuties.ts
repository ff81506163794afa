import type { Suspender } from '../seal/suspension.ts';

/** What the texts want done promptly (及时), with their articles. R61 */
export const promptDuties = {
  'tell-refusal': 'HLJ 10',
  make: 'SQ 13',
  'stop-on-false-material': 'SQ 14',
  'stop-on-notice': 'SQ 17, SQ 23',
  'file-change': 'NAT 17',
  'ask-revocation': 'NAT 19',
  'tell-concerned': 'AY 12, HLJ0 21',
} as const;
export type PromptDuty = keyof typeof promptDuties;

/** The body that has to keep a duty which an act here keeps; `file-change` is a filing with its own obligation (R22). */
export const dutyBodies = {
  'tell-refusal': 'issuing-department',
  make: 'making-authority',
  'stop-on-false-material': 'making-authority',
  'stop-on-notice': 'making-authority',
  'ask-revocation': 'issuing-department',
  'tell-concerned': 'making-authority',
} as const satisfies Partial<Record<PromptDuty, Exclude<Suspender, 'owner'>>>;
export type Duty = keyof typeof dutyBodies;
export type DutyBody = (typeof dutyBodies)[Duty];
export const duties = Object.keys(dutyBodies) as readonly Duty[];

/** Whose lateness nobody else tells of: the application's process tells of a late making, the seal's of an open decision on its revocation. */
export const toldWhenLate = ['tell-refusal', 'stop-on-false-material', 'stop-on-notice', 'tell-concerned'] as const satisfies readonly Duty[];

/** open until an act keeps it; lapsed when there is nothing left to do. Done late or not says `late`. */
export type DutyState = 'open' | 'done' | 'lapsed';
