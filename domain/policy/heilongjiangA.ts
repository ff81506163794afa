import type { RevocationReason } from '../seal/reasons.ts';
import { marketEntities, ownerKinds } from '../owner/kinds.ts';
import { codes } from './codes.ts';
import { reissueReasons } from '../seal/reasons.ts';
import { defaultPolicy } from './default.ts';
import type { AskedMaterial, FilingDuty, Policy } from './policy.ts';

/** What is made is due within the text's own 24 hours. HLJ 13 */
const statutory = (duties: readonly FilingDuty[]): readonly FilingDuty[] =>
  duties.map((duty) => (duty.events.includes('made') ? { ...duty, statutory: true, article: 'HLJ 13' } : duty));

/** HLJ 22: a written application of the holder, which is for a unit seal the unit through its handler (A16), and proof of identity. */
const revocation: Readonly<Record<'unit' | 'position' | 'personal', readonly AskedMaterial[]>> = {
  unit: [
    { kind: 'written-application', about: 'unit', article: 'HLJ 22' },
    { kind: 'unit-identity', about: 'unit', article: 'HLJ 22' },
    { kind: 'handler-identity', about: 'handler', article: 'HLJ 22' },
  ],
  position: [{ kind: 'written-application', about: 'holder', article: 'HLJ 22' }, { kind: 'holder-identity', about: 'holder', article: 'HLJ 22' }],
  personal: [{ kind: 'written-application', about: 'holder', article: 'HLJ 22' }, { kind: 'holder-identity', about: 'holder', article: 'HLJ 22' }],
};

const ofAnyang = ['merged', 'device-aged', 'device-faulty', 'device-damaged'] as const;
const ofOtherRegions: readonly RevocationReason[] = ['compromised', 'material-untrue', 'physical-seal-cancelled'];

/**
 * Heilongjiang, the first of two texts of the same title, written as what differs from the default; where the text is silent the national measures hold.
 * It names no day of effect: it holds where it is chosen.
 */
export const heilongjiangA: Policy = {
  ...defaultPolicy,
  id: 'heilongjiang-a',
  version: 1,
  source: { act: '黑龙江省一体化在线政务服务平台电子印章管理办法（试行）', text: 'HLJ' },

  ownership: {
    ...defaultPolicy.ownership,
    owners: {
      ...defaultPolicy.ownership.owners,
      unit: { ...defaultPolicy.ownership.owners.unit, article: 'HLJ 3' },
      position: { ...defaultPolicy.ownership.owners.position, article: 'HLJ 3' },
    },
    personalHolders: { value: ['person'], article: 'HLJ 3' },
  },

  material: {
    ...defaultPolicy.material,
    asked: { ...defaultPolicy.material.asked, revoke: revocation },
    physicalFirst: { value: ['unit', 'position'], article: 'HLJ 9' },
    certificateDataCheck: { value: true, article: 'HLJ 6' },
  },

  review: {
    ...defaultPolicy.review,
    criteria: { value: ['authenticity', 'legality', 'validity'], article: 'HLJ 10, NAT 14' },
    twoBodies: { value: true, article: 'HLJ 6, HLJ 7, HLJ 10, HLJ 12' },
  },

  imprint: { ...defaultPolicy.imprint, compared: { value: ['size', 'style', 'image'], article: 'HLJ 11, HLJ 12' } },

  filing: {
    ...defaultPolicy.filing,
    police: statutory(defaultPolicy.filing.police),
    nationalPlatform: statutory(defaultPolicy.filing.nationalPlatform),
    by: [
      { owners: marketEntities, body: 'service-institution', article: 'HLJ 7' },
      { owners: ownerKinds, body: 'making-authority', article: 'HLJ 7, NAT 17' },
    ],
  },

  validity: { bounds: ['certificate'], relation: 'equal', article: 'HLJ 15' },

  ending: {
    ...defaultPolicy.ending,
    reissue: { reasons: codes(reissueReasons).filter((code) => !ofAnyang.some((one) => one === code)), article: 'HLJ 21' },
    revocation: { reasons: defaultPolicy.ending.revocation.reasons.filter((code) => !ofOtherRegions.includes(code)), article: 'HLJ 21, HLJ 22, NAT 19' },
    afterLoss: { value: ['revoke'], article: 'HLJ 22' },
  },
};
