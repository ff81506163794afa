import type { terms as chinese } from '../zh-CN/terms.ts';

export const terms: typeof chinese = {
  roles: {
    requester: 'Requester', handler: 'Handler', approver: 'Approver', holder: 'Holder', custodian: 'Custodian', 'unit-head': 'Head of unit', finance: 'Finance', legal: 'Legal', 'flow-administrator': 'Flow administrator',
    reviewer: 'Reviewer', maker: 'Maker', 'service-institution': 'Service institution', supervisor: 'Supervisor', 'system-administrator': 'System administrator', 'security-administrator': 'Security administrator', 'audit-administrator': 'Audit administrator',
    'client-system': 'System', public: 'Public',
  },
  proof: { session: 'Signed in by password', totp: 'Signed in with a one-time code', passkey: 'Signed in with a passkey' },
  status: {
    use: { open: 'Being approved', stamped: 'Stamped', refused: 'Refused', withdrawn: 'Withdrawn', failed: 'Not stamped', ended: 'Ended' },
    seal: { made: 'Made', active: 'Active', suspended: 'Suspended', lost: 'Reported lost', revoked: 'Revoked', invalid: 'Invalid', expired: 'Expired', 'not-valid': 'Not valid', unknown: 'Not known' },
    application: {
      'under-review': 'Under review', returned: 'Returned', 'awaiting-imprint': 'Fetching imprint', 'awaiting-comparison': 'Comparing imprints', 'awaiting-confirmation': 'To be confirmed', making: 'Being made', 'awaiting-collection': 'To be collected',
      'approved-without-making': 'Approved, being done', refused: 'Refused', withdrawn: 'Withdrawn', failed: 'Not done', done: 'Done',
    },
    duty: { open: 'Open', late: 'Late', overdue: 'Past its target', done: 'Kept', lapsed: 'Lapsed' },
    obligation: { open: 'To be filed', late: 'Late', overdue: 'Overdue', done: 'Filed' },
    task: { open: 'Open', completed: 'Done', cancelled: 'Cancelled', approved: 'Approved', refused: 'Refused', returned: 'Returned' },
  },
  kinds: {
    category: { unit: 'Unit seal', position: 'Position seal', personal: 'Personal seal' },
    subtype: {
      'statutory-name': 'Statutory name', department: 'Department', branch: 'Branch', contract: 'Contracts', finance: 'Finance', invoice: 'Invoices', inspection: 'Inspection', customs: 'Customs',
      'government-service': 'Government service', 'other-business': 'Other business',
    },
    position: { 'legal-representative': 'Legal representative', operator: 'Operator', principal: 'Principal', 'finance-head': 'Finance head', 'authorised-representative': 'Authorised representative', other: 'Other' },
    owner: {
      'administrative-organ': 'Administrative organ', 'other-state-organ': 'Other state organ', 'party-organisation': 'Party organisation', 'peoples-organisation': "People's organisation", 'social-organisation': 'Social organisation', enterprise: 'Enterprise',
      'public-institution': 'Public institution', 'individual-business': 'Individual business', 'other-organisation': 'Other lawful organisation', 'natural-person': 'Natural person',
    },
  },
  checks: {
    coverage: 'Does the signature cover the whole of its revision except itself?', 'data-hash': 'Are the covered bytes the ones that were stamped?', format: 'Is it a well-formed seal signature (version 4, SM2 and SM3)?', 'later-changes': 'Has nothing but further signatures been added after the stamp?',
    'maker-chain': "Does the maker's certificate lead to a trusted authority?", 'maker-revocation': "Was the maker's certificate not revoked when the seal was made?", 'maker-use': "May the maker's certificate sign?", 'maker-validity': "Was the maker's certificate valid when the seal was made?",
    'seal-by-maker': "Was the seal signed with the maker's key?", 'seal-status': 'Was the seal active in the register at the signing time?', 'seal-validity': 'Was the seal within its validity at the signing time?', 'signature-value': "Was the signature made with the signer's key over exactly these data?",
    'signer-chain': "Does the signer's certificate lead to a trusted authority?", 'signer-in-seal': "Is the signer's certificate one of those the seal was made for?", 'signer-revocation': "Was the signer's certificate not revoked at the signing time?", 'signer-use': "May the signer's certificate sign?",
    'signer-validity': "Was the signer's certificate valid at the signing time?", 'signing-time': 'Is the signing time not in the future?', 'time-stamp': 'Is the signing time more than the claim of the signer?',
  },
};
