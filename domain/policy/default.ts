import { reviewCriteria } from '../application/review.ts';
import { changeEvents, filingEvents, makingEvents } from '../filing/events.ts';
import { days, hours } from '../instant.ts';
import { marketEntities, organisations, organsAndInstitutions, ownerKinds } from '../owner/kinds.ts';
import { personalHolders, positionRoles, unitSealSubtypes } from '../seal/kinds.ts';
import { reissueReasons, remakeReasons, revocationReasons } from '../seal/reasons.ts';
import { defaultMaterial } from './defaultMaterial.ts';
import { codes } from './codes.ts';
import { comparedFeatures, type FilingDuty, type Policy } from './policy.ts';

/** New seal data and changes of status, to one addressee: the first within 24 elapsed hours, the others promptly (R22). HLJ's number taken over, so not statutory here. */
const duties = (owners: FilingDuty['owners'], article: string): readonly FilingDuty[] => [
  { owners, events: makingEvents, within: hours(24), warnBefore: hours(6), statutory: false, article },
  { owners, events: changeEvents, within: hours(24), warnBefore: hours(6), statutory: false, article: 'NAT 17, NAT 19' },
];

/** Of an installation that names no region: the national measures, and the stricter of what regions add. policies.md, A01 */
export const defaultPolicy: Policy = {
  id: 'default',
  version: 1,
  source: { act: '电子印章管理办法（国办发〔2025〕33号），并取各地规定之较严者', text: 'NAT' },

  ownership: {
    owners: {
      unit: { value: organisations, article: 'NAT 3, NAT 36' },
      position: { value: organisations, article: 'NAT 3, NAT 36' },
      personal: { value: ['natural-person'], article: 'HLJ 3' },
    },
    personalHolders: { value: personalHolders, article: 'HLJ 3' },
    subtypes: { value: unitSealSubtypes, article: 'NAT 3, HLJ 3' },
    positionRoles: { value: positionRoles, article: 'NAT 3, HLJ 3' },
    governmentService: { owners: ['administrative-organ'], levels: ['state', 'province'], documentKinds: ['administrative-approval'], article: 'HLJ 4' },
    internalSeals: { value: false, article: 'NAT 35' },
  },

  material: defaultMaterial,

  review: {
    criteria: { value: reviewCriteria, article: 'NAT 14, SQ 13' },
    simplified: { owners: ['enterprise', 'social-organisation'], kinds: ['remake'], article: 'NAT 13, NAT 18' },
    twoBodies: { value: false, article: 'NAT 11' },
  },

  imprint: {
    source: { value: 'police-then-applicant', article: 'HLJ 11' },
    equalsFiled: { value: [{ category: 'unit' }, { category: 'position', roles: ['legal-representative'] }], article: 'HLJ 3, HLJ 11' },
    compared: { value: comparedFeatures, article: 'HLJ 11, HLJ 12, SQ 14' },
    freeStyle: { value: [{ category: 'position' }, { category: 'personal' }], article: 'HLJ 11' },
    // The acts are not among the sources that were read: to be checked by the operator.
    statutory: [
      { seals: [{ category: 'unit', subtypes: ['invoice'] }], owners: ownerKinds, shape: 'oval', exact: { width: 40, height: 30 }, article: '国家税务总局公告2011年第7号' },
      { seals: [{ category: 'unit', subtypes: ['statutory-name', 'department', 'branch'] }], owners: ['administrative-organ'], shape: 'round', largest: 60, article: '国发〔1999〕25号' },
      { seals: [{ category: 'unit', subtypes: ['statutory-name', 'department', 'branch'] }], owners: [...marketEntities, 'public-institution', 'social-organisation', 'peoples-organisation'], shape: 'round', largest: 45, article: '国发〔1999〕25号' },
    ],
    addedWords: { value: false, article: 'HLJ 3, A19' },
    confirmation: { value: true, article: 'HLJ 12' },
    collection: { asked: true, beforeUse: true, article: 'SQ 12, R68' },
  },

  filing: {
    police: duties(ownerKinds, 'HLJ 13, R20'),
    nationalPlatform: duties(organsAndInstitutions, 'HLJ 13, R21'),
    makingAuthority: { events: filingEvents, article: 'NAT 17, NAT 19' },
    by: [{ owners: ownerKinds, body: 'making-authority', article: 'NAT 17' }],
  },

  prompt: {
    'tell-refusal': { value: hours(24), article: 'HLJ 10' },
    make: { value: days(3), article: 'SQ 13' },
    'stop-on-false-material': { value: hours(1), article: 'SQ 14' },
    'stop-on-notice': { value: hours(1), article: 'SQ 17, SQ 23' },
    'file-change': { value: hours(24), article: 'NAT 17' },
    'ask-revocation': { value: days(10), article: 'NAT 19' },
    'tell-concerned': { value: hours(1), article: 'AY 12, HLJ0 21' },
  },

  validity: { bounds: ['certificate'], relation: 'equal', article: 'NAT 16, HLJ 15' },

  renewal: {
    certificateMonths: { value: 3, article: 'HLJ 21' },
    lastDays: { value: 30, article: 'HLJ 15' },
    duty: { value: organsAndInstitutions, article: 'HLJ 15' },
    remindDays: { value: [30, 14, 7, 3, 1], article: 'R28' },
    escalateDays: { value: [30, 14, 7, 3, 1], article: 'R28, A05' },
    sameImprint: { value: true, article: 'HLJ 21' },
    afterExpiry: { value: 'remake', article: 'NAT 18' },
  },

  ending: {
    reissue: { reasons: codes(reissueReasons), article: 'HLJ 21, HLJ0 20, AY 7' },
    remake: { reasons: codes(remakeReasons), article: 'NAT 18' },
    revocation: { reasons: codes(revocationReasons), article: 'NAT 19, HLJ 22, AY 12, SQ 14, SQ 17, SQ 23' },
    opinionBeforeRevocation: { value: true, article: 'NAT 19' },
    exOfficio: { value: true, article: 'NAT 19' },
    unitSealsFallWithLegalRepresentative: { value: false, article: 'A10' },
    oldDevicesHandedBack: { value: false, article: 'R31' },
    afterLoss: { value: ['revoke', 'remake'], article: 'NAT 18, HLJ 22' },
    restoreAfterLoss: { value: false, article: 'A11' },
  },

  published: { value: ['lost', 'suspended', 'revoked', 'invalid'], article: 'NAT 17, HLJ0 21' },

  use: {
    approval: { value: ['unit'], article: 'HLJ 20' },
    lending: { value: ['unit'], article: 'SQ 12' },
  },

  custody: {
    pinInterval: { days: 180, remindDays: 14, article: 'AY 14, R41' },
    pinChangedBy: { value: ['holder', 'custodian', 'legal-representative'], article: 'AY 14, SQ 21' },
    pinReset: { body: 'making-authority', persons: 2, article: 'SQ 21' },
  },
};
