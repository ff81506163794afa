import type { AskedMaterial, MaterialPolicy } from './policy.ts';

const unitIdentity: AskedMaterial = { kind: 'unit-identity', about: 'unit', article: 'HLJ 9, HLJ0 9, SQ 12' };
const handlerIdentity: AskedMaterial = { kind: 'handler-identity', about: 'handler', article: 'HLJ 9, HLJ0 9, SQ 12' };
const holderIdentity: AskedMaterial = { kind: 'holder-identity', about: 'holder', article: 'HLJ 9, SQ 12' };
const establishment: AskedMaterial = { kind: 'establishment', about: 'unit', article: 'NAT 14' };

const changeProof = (about: AskedMaterial['about']): AskedMaterial => ({ kind: 'change-proof', about, article: 'HLJ 21, HLJ0 20, SQ 22' });
const written = (about: AskedMaterial['about'], article: string): AskedMaterial => ({ kind: 'written-application', about, article });
const recoveryProof = (about: AskedMaterial['about']): AskedMaterial => ({ kind: 'recovery-proof', about, article: 'R35' });
const resetProof = (about: AskedMaterial['about']): AskedMaterial => ({ kind: 'reset-proof', about, article: 'SQ 21' });

const issue = { unit: [unitIdentity, handlerIdentity, establishment], position: [holderIdentity, unitIdentity, handlerIdentity, establishment], personal: [holderIdentity] };
/** A sealed application is stamped with the unit seal; where that is lost or frozen, with the physical one (R33). */
const revocationOfUnits: readonly AskedMaterial[] = [
  { kind: 'sealed-application', about: 'unit', article: 'SQ 23' },
  { kind: 'handler-identity', about: 'handler', article: 'SQ 23' },
  { kind: 'handler-contact', about: 'handler', article: 'SQ 23' },
];
const none = { unit: [], position: [], personal: [] };

/** What applications carry where no region says otherwise: the union of the texts. What the process itself makes (proof of approval, data of the seal) is not asked of the applicant. */
export const defaultMaterial: MaterialPolicy = {
  asked: {
    issue,
    change: { unit: [...issue.unit, changeProof('unit')], position: [...issue.position, changeProof('unit')], personal: [...issue.personal, changeProof('holder')] },
    remake: { unit: [unitIdentity, handlerIdentity], position: [holderIdentity, unitIdentity, handlerIdentity], personal: [holderIdentity] },
    revoke: { unit: revocationOfUnits, position: revocationOfUnits, personal: [written('holder', 'HLJ 22'), holderIdentity] },
    restore: {
      unit: [written('unit', 'R35'), recoveryProof('unit'), handlerIdentity],
      position: [written('unit', 'R35'), recoveryProof('holder'), handlerIdentity],
      personal: [written('holder', 'R35'), recoveryProof('holder'), holderIdentity],
    },
    renew: none,
    'standing-approval': none,
    custody: { ...none, unit: [{ kind: 'rules', about: 'unit', article: 'NAT 21, HLJ 20, SQ 19' }] },
    'pin-reset': {
      unit: [written('unit', 'SQ 21'), resetProof('unit'), handlerIdentity],
      position: [written('holder', 'SQ 21'), resetProof('holder')],
      personal: [written('holder', 'SQ 21'), resetProof('holder')],
    },
  },
  withSuppliedImprint: [{ kind: 'imprint-reason', about: 'unit', article: 'HLJ 11' }],
  sharedNotAsked: { value: true, article: 'NAT 14, SQ 12, HLJ 19' },
  physicalFirst: { value: ['unit', 'position'], article: 'HLJ 9, SQ 12' },
  undertaking: { value: true, article: 'NAT 14, SQ 14' },
  signature: { value: true, article: 'SQ 12, SQ 13' },
  certificateDataCheck: { value: false, article: 'R69' },
};
