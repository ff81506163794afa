/** Events that are filed, with their Chinese names. NAT 17, NAT 19, A04; terms.md › Filing */
export const filingEventNames = {
  made: '制作备案',
  renewed: '续期备案',
  suspended: '停用备案',
  resumed: '恢复备案',
  lost: '挂失备案',
  restored: '解除挂失备案',
  revoked: '注销备案',
  invalid: '无效标识备案',
} as const;
export type FilingEvent = keyof typeof filingEventNames;
export const filingEvents = Object.keys(filingEventNames) as readonly FilingEvent[];

/** Makings of seal data; all other events are changes of status. A04 */
export const makingEvents = ['made', 'renewed'] as const satisfies readonly FilingEvent[];
export const changeEvents = ['suspended', 'resumed', 'lost', 'restored', 'revoked', 'invalid'] as const satisfies readonly FilingEvent[];

/** Who receives filings. A13 */
export const filingAuthorities = ['making-authority', 'police-registry', 'national-platform'] as const;
export type FilingAuthority = (typeof filingAuthorities)[number];
