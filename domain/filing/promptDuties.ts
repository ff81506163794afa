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
