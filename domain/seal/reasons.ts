/** A reason of a list: its Chinese term and the articles that name it. terms.md */
export interface ListedReason {
  readonly term: string;
  readonly article: string;
}
const reasons = <K extends string>(table: Record<K, readonly [term: string, article: string]>): Readonly<Record<K, ListedReason>> =>
  Object.fromEntries(Object.entries<readonly [string, string]>(table).map(([code, [term, article]]) => [code, { term, article }])) as Record<K, ListedReason>;

/** Reasons for reissue 换领: a new seal by a full application, the old one revoked. R30 */
export const reissueReasons = reasons({
  'unit-changed': ['单位或者机构变更', 'HLJ 21, HLJ0 20, SQ 22'],
  'name-changed': ['名称变更', 'HLJ 21, HLJ0 20, SQ 22, AY 7'],
  'legal-representative-changed': ['法定代表人变更', 'HLJ 21, HLJ0 20, SQ 22'],
  'operator-changed': ['经营者变更', 'HLJ 21, HLJ0 20, SQ 22'],
  'person-name-changed': ['个人姓名变更', 'HLJ 21, HLJ0 20, SQ 22'],
  damaged: ['印章损坏', 'HLJ 21, HLJ0 20, SQ 22'],
  'physical-seal-changed': ['实物印章发生变更', 'HLJ 21, HLJ0 20, SQ 22'],
  merged: ['机构合并', 'AY 7'],
  'device-aged': ['设备老化', 'AY 7'],
  'device-faulty': ['设备故障', 'AY 7'],
  'device-damaged': ['设备损坏', 'AY 7'],
  other: ['其他影响使用情形', 'HLJ 21, HLJ0 20, SQ 22'],
});
export type ReissueReason = keyof typeof reissueReasons;

/** Reasons for remaking 重新制作. R31 */
export const remakeReasons = reasons({
  expired: ['有效期到期', 'NAT 18'],
  'medium-damaged': ['载体损坏', 'NAT 18'],
  'medium-lost': ['载体遗失', 'NAT 18'],
  'key-compromised': ['电子签名制作数据失密', 'NAT 18'],
  other: ['其他', 'NAT 18'],
});
export type RemakeReason = keyof typeof remakeReasons;

/** Reasons for revocation 注销. R32 */
export const revocationReasons = reasons({
  renamed: ['更名', 'NAT 19, HLJ0 21, SQ 23'],
  dissolved: ['解散', 'NAT 19'],
  abolished: ['撤销', 'NAT 19'],
  'licence-revoked': ['被吊销营业执照、许可证件', 'NAT 19, SQ 23'],
  bankrupt: ['破产', 'NAT 19'],
  split: ['分立', 'NAT 19'],
  merged: ['合并', 'NAT 19'],
  'abolished-or-merged': ['撤并', 'HLJ 22, HLJ0 21, SQ 23'],
  closed: ['单位注销', 'HLJ 22, SQ 23'],
  'physical-seal-out-of-use': ['实物印章不再使用', 'HLJ 22, AY 12'],
  'physical-seal-cancelled': ['实物印章被注销或撤销', 'SQ 17'],
  'out-of-use': ['电子印章不再使用', 'HLJ 22, AY 12'],
  'key-leaked': ['密钥泄露', 'HLJ 22, AY 12'],
  damaged: ['电子印章及其存储设备损坏', 'HLJ 22'],
  stolen: ['被盗', 'HLJ 22'],
  lost: ['遗失', 'HLJ 22'],
  compromised: ['失密或可能失密', 'AY 12'],
  'material-untrue': ['材料或承诺不真实', 'SQ 14'],
  replaced: ['换领新印章', 'HLJ 21, SQ 22'],
  'at-will': ['主动注销', 'NAT 19'],
  other: ['其他', 'NAT 19'],
});
export type RevocationReason = keyof typeof revocationReasons;

/** Reasons to stop 停用. R17, R35, R75, R76 */
export const suspensionReasons = reasons({
  'owner-decision': ['所有者停用', 'NAT 17'],
  'material-untrue': ['材料或承诺不真实', 'SQ 14'],
  'police-notice': ['公安机关等部门通知', 'SQ 17'],
  'market-regulator-notice': ['市场监督管理部门通知', 'SQ 23'],
  'out-of-control': ['失控', 'HLJ0 21'],
});
export type SuspensionReason = keyof typeof suspensionReasons;

/** Reasons to report a loss 挂失; after compromise the seal never comes back. R35, A11 */
export const lossReasons = reasons({
  lost: ['遗失', 'HLJ 6, HLJ 7, HLJ 22'],
  stolen: ['被盗', 'HLJ 22'],
  compromised: ['失密', 'AY 12'],
  'possibly-compromised': ['可能失密', 'AY 12'],
});
export type LossReason = keyof typeof lossReasons;

/** Reasons to mark a seal invalid 无效. R27, NAT 30 */
export const invalidReasons = reasons({
  'made-unlawfully': ['受委托单位违法违规制作', 'NAT 30'],
  'certification-breach': ['电子认证服务违法影响有效性', 'NAT 30'],
});
export type InvalidReason = keyof typeof invalidReasons;

/** The reason that takes the place of a listed one needs words (等). */
export const needsText = (code: string): boolean => code === 'other';
