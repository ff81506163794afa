/** What may be applied for, each with its Chinese name. terms.md › Documents by application */
export const applicationKindNames = {
  issue: '申领',
  change: '换领',
  remake: '重新制作',
  revoke: '注销',
  restore: '恢复',
  renew: '续期',
  'standing-approval': '系统用印授权',
  custody: '保管人变更',
  'pin-reset': '重置保护口令',
} as const;
export type ApplicationKind = keyof typeof applicationKindNames;
export const applicationKinds = Object.keys(applicationKindNames) as readonly ApplicationKind[];

/** Kinds that end in a new electronic seal with a code of its own. R30, R31 */
export const makingKinds = ['issue', 'change', 'remake'] as const satisfies readonly ApplicationKind[];
export type MakingKind = (typeof makingKinds)[number];

/** Whether the application ends in a new seal; renewal makes a new edition of the same. */
export const makesSeal = (kind: ApplicationKind): kind is MakingKind => makingKinds.some((one) => one === kind);
