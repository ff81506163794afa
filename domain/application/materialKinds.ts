/** Documents that applications carry, by the articles' own words. terms.md › Documents by application */
export const materialKindNames = {
  'unit-identity': '单位合法身份证明材料', // HLJ 9, SQ 12
  'handler-identity': '经办人合法身份证明材料', // HLJ 9, SQ 12
  'holder-identity': '持有人合法身份证明材料', // HLJ 9, SQ 12
  'establishment': '设立批准文件或者设立登记证件', // NAT 14
  'seal-data': '制作电子印章的相关数据和信息', // NAT 14
  'approval-proof': '电子印章申请通过的相关证明材料', // NAT 14
  'imprint-reason': '无法获取备案印模的说明', // HLJ 11
  'change-proof': '变更证明材料', // HLJ 21, SQ 22
  'written-application': '书面申请', // HLJ 22
  'sealed-application': '加盖公章的书面申请', // SQ 23
  'handler-contact': '经办人联系方式', // SQ 23
  'reset-proof': '重置保护口令的合法证明材料', // SQ 21
  'recovery-proof': '解除挂失的证明材料', // R35
  'rules': '内部管理制度', // NAT 21, HLJ 20, SQ 19
  'other': '其他材料', // NAT 14
} as const;
export type MaterialKind = keyof typeof materialKindNames;
export const materialKinds = Object.keys(materialKindNames) as readonly MaterialKind[];

/** Whom a document is about. */
export const materialSubjects = ['unit', 'handler', 'holder'] as const;
export type MaterialSubject = (typeof materialSubjects)[number];
