import type { applications as chinese } from '../zh-CN/applications.ts';

export const applications: typeof chinese = {
  apply: 'Apply', lead: 'Choose what to apply for, say which seal, bring the material, give the undertaking.', chooseKind: 'What for', seal: 'Seal', materials: 'Material', undertaking: 'Undertaking', undertakingText: 'I undertake that the material is true, lawful, valid and complete, and answer for it.', submit: 'Send the application',
  what: 'What', status: 'Status', category: 'Category', unit: 'Owner', applicant: 'Applicant', changed: 'Changed', toSeal: 'Show the seal', facts: 'What is applied for', imprints: 'Imprints', timeline: 'What happened', next: 'Next', whole: 'Show the application',
  name: 'Name of the seal', nameHint: 'The statutory-name seal is called “{{unit}}”; others begin with it', holderNameHint: 'The name of the holder', subtype: 'Kind of unit seal', positionRole: 'Position', holder: 'Holder', withPhysical: 'There is a filed physical seal', withoutPhysical: 'There is no physical seal', physicalHint: '13 digits, as filed with the police', physicalWrong: 'It has 13 digits',
  noPhysicalReason: 'Why there is no physical seal', predecessor: 'Seal before', noPredecessor: 'There is no seal for which this can be applied', reason: 'Reason', reasonText: 'In words', newName: 'Name of the new seal', newNameHint: 'Leave it empty if it stays', validUntil: 'Valid until', noMaterial: 'No material is asked for', shared: 'What shared data give need not be handed in.',
  issuing: 'Issuing department', making: 'Making authority', reviewKind: 'Review', materialKind: 'Document', source: 'From', fromApplicant: 'the applicant', chosen: 'used',
  kind: { issue: 'Issue', change: 'Reissue', remake: 'Remake', revoke: 'Revocation', restore: 'Restoration', renew: 'Renewal', 'standing-approval': 'Standing approval', custody: 'Change of custodian', 'pin-reset': 'Reset of the PIN' },
  about: { issue: 'A new electronic seal for a unit or a person', change: 'The name, the legal representative or the like has changed', remake: 'Expired, medium damaged or lost, key compromised', revoke: 'No longer used, or to be revoked by the rules', restore: 'A seal that was reported lost returns to use, on proof' },
  review: { full: 'full', simplified: 'simplified' },
  scope: { mine: 'Mine', unit: 'Of my units', review: 'Before my department' }, none: { mine: 'You have applied for nothing yet', unit: 'Your units have applied for nothing yet', review: 'Nothing is before your department' },
  subject: { unit: 'unit', handler: 'handler', holder: 'holder' },
  material: {
    'unit-identity': 'Identity of the unit', 'handler-identity': 'Identity of the handler', 'holder-identity': 'Identity of the holder', establishment: 'Founding approval or registration', 'seal-data': 'Data the seal is made from', 'approval-proof': 'Proof that the application was approved', 'imprint-reason': 'Why the filed imprint cannot be had',
    'change-proof': 'Proof of the change', 'written-application': 'Written application', 'sealed-application': 'Written application with the unit seal', 'handler-contact': 'Contact of the handler', 'reset-proof': 'Proof for the reset of the PIN', 'recovery-proof': 'Proof that the seal was found', rules: 'Management rules', other: 'Other material',
  },
  missing: { kind: 'what for', predecessor: 'the seal', holder: 'the holder', name: 'the name of the seal', physicalCode: 'the code of the physical seal', noPhysicalSealReason: 'why there is no physical seal', reason: 'the reason', materials: 'material', undertaking: 'the undertaking' },
  finding: {
    missing: 'missing', 'of-another': 'about another unit or person', expired: 'expired', 'wrong-kind': 'of another kind', 'owner-not-eligible': 'this owner may not have it', 'holder-not-eligible': 'this holder may not have it', 'subtype-not-offered': 'this kind is not offered', 'role-not-offered': 'this position is not offered',
    'government-service-not-eligible': 'no government-service seal for this owner', 'physical-seal-required': 'a physical seal comes first', 'physical-seal-reason-missing': 'say why there is no physical seal', 'internal-not-offered': 'internal seals are not offered',
    'remake-not-after-loss': 'it is not remade after a loss', 'restore-not-allowed': 'it cannot be restored', 'status-not-eligible': 'not in this status of the seal',
  },
  reasons: {
    'unit-changed': 'Unit changed', 'name-changed': 'Name changed', 'legal-representative-changed': 'Legal representative changed', 'operator-changed': 'Operator changed', 'person-name-changed': "Person's name changed", damaged: 'Seal damaged', 'physical-seal-changed': 'Physical seal changed', merged: 'Merged', 'device-aged': 'Device aged',
    'device-faulty': 'Device faulty', 'device-damaged': 'Device damaged', other: 'Other', expired: 'Expired', 'medium-damaged': 'Medium damaged', 'medium-lost': 'Medium lost', 'key-compromised': 'Key compromised', renamed: 'Renamed', dissolved: 'Dissolved', abolished: 'Abolished', 'licence-revoked': 'Licence revoked', bankrupt: 'Bankrupt', split: 'Split',
    'abolished-or-merged': 'Abolished or merged', closed: 'Unit closed', 'physical-seal-out-of-use': 'Physical seal out of use', 'physical-seal-cancelled': 'Physical seal cancelled', 'out-of-use': 'Electronic seal out of use', 'key-leaked': 'Key leaked', stolen: 'Stolen', lost: 'Lost', compromised: 'Compromised, or possibly', 'material-untrue': 'Material or undertaking untrue',
    replaced: 'Replaced by a new seal', 'at-will': 'At will', 'owner-decision': "Owner's decision", 'police-notice': 'Notice of the police or another authority', 'market-regulator-notice': 'Notice of the market regulator', 'out-of-control': 'Out of control',
  },
  act: {
    submitted: 'Handed in', resubmitted: 'Handed in again', returned: 'Returned', refused: 'Refused', approved: 'Approved', withdrawn: 'Withdrawn', failed: 'Not done', 'material-shared': 'Shared data fetched', 'imprint-recorded': 'Imprint fetched', 'imprint-same': 'Imprints are the same', 'imprint-different': 'Imprints differ', 'imprint-accepted': 'Imprint accepted',
    'imprint-confirmed': 'Imprint confirmed', 'imprint-refused': 'Imprint not confirmed', 'making-ordered': 'Making ordered', made: 'Made', collected: 'Collected', done: 'Done', executed: 'Carried out',
  },
  duty: { 'tell-refusal': 'tell the refusal', make: 'make the seal' }, target: { open: 'open', kept: 'kept', late: 'late' },
  variant: { filed: 'Filed with the police', supplied: 'From the applicant', drawn: 'Drawn' }, comparison: { same: 'The same', different: 'Different', accepted: 'Accepted (nothing to compare with)' },
  confirm: 'Confirm the imprint', notConfirm: 'It is wrong', confirmText: 'Please look at the imprint that the seal will have. Once confirmed, the seal is made.', whatIsWrong: 'What is wrong with it', whatIsWrongHint: 'Where it is wrong',
  compareText: 'Please compare size, style and image of both imprints.', nothingToCompare: 'The police registry has none to compare with. Please judge the supplied imprint and say why.',
  collect: 'Collect the seal', collectWarning: 'You collect it as who you are signed in; from then on it may be used.', execute: 'Carry out', executeWarning: 'This does what the issuing department has decided, and files it.', withdraw: 'Withdraw', withdrawWarning: 'This cannot be undone; apply again if needed.', resubmit: 'Hand in again',
  supply: 'The registry has no imprint? Hand one in', supplyText: 'Only while the police registry has none or stays out of reach; it is compared with the filed one.', dropPng: 'Drop a PNG here, or', width: 'Width', height: 'Height', supplyWhy: 'Why the filed imprint cannot be had', supplyNow: 'Hand in the imprint',
  reviewTitle: 'Review', reviewHint: 'A return and a refusal need their reason', criterion: { authenticity: 'Authenticity', legality: 'Legality', validity: 'Validity', completeness: 'Completeness', reasonableness: 'Reasonableness' }, met: 'met', notMet: 'not met', approve: 'Approve', refuse: 'Refuse', return: 'Return',
};
