import type { pages as chinese } from '../zh-CN/pages.ts';

export const pages: typeof chinese = {
  shell: { name: 'Yinxin', menu: 'Menu', skip: 'Skip to the page', signIn: 'Sign in', signOut: 'Sign out' },
  menu: { inbox: 'Inbox', request: 'Use a seal', seals: 'Seals', applications: 'Applications', lending: 'Grants', register: 'Register', handOver: 'Hand-over', absences: 'Absences', operation: 'Running flows', obligations: 'Filings', calendar: 'Working days', verify: 'Verify', modeler: 'Flow modeler' },
  general: { system: 'System', loading: 'Loading', retry: 'Try again', more: 'Show more', cancel: 'Cancel', home: 'Back to the first page', notFound: 'There is no such page', notFoundText: 'The address may have changed, or it is not for you.', chooseFile: 'choose a file', comma: ', ', yes: 'Yes', no: 'No', remove: 'Remove', back: 'Back' },
  document: { pages: 'Pages of the document', page: 'Page {{number}}' },
  signIn: {
    title: 'Sign in', back: 'You will come back to where you were; what you filled in is kept.', login: 'Name', password: 'Password', totp: 'One-time code', totpHint: '6 digits of your authenticator', submit: 'Sign in', demo: 'Demonstration: click a name to sign in', verify: 'Without sign-in: verify a stamped document, query the status of a seal',
  },
  inbox: {
    open: 'To do', delegated: 'Opinions awaited', done: 'Done', mine: 'Mine', subject: 'Purpose', step: 'Step', seal: 'Seal', document: 'Document', from: 'From', since: 'Since', at: 'When', decided: 'Decision', status: 'Status',
    noneOpen: 'Nothing waits for you', noneDone: 'You have decided nothing yet', noneMine: 'You have asked for no use of a seal yet', notHere: 'Your roles have no inbox; the menu leads on.', due: 'due {{when}}', overdue: 'was due {{when}}',
  },
  task: {
    title: 'Task', subject: 'What is asked', reason: 'Purpose', seal: 'Seal', requester: 'Requester', place: 'Place of the stamp', placeText: 'page {{page}}, {{left}} mm from the left, {{top}} mm from the top', digest: 'Digest of the subject (SM3)', stampHere: '{{name}} will stand here',
    decision: 'Decision', comment: 'Comment', commentHint: 'A refusal needs its reason', approve: 'Approve', refuse: 'Refuse', approveTitle: 'Approve “{{name}}”?', refuseTitle: 'Refuse “{{name}}”?', approveWarning: 'You agree that this document is stamped at the place shown. A decision cannot be changed.',
    refuseWarning: 'The use ends, and the requester sees your reason.', refuseReason: 'Reason', soFar: 'So far', wholeUse: 'Show the use', saveDraft: 'Save draft', draftHint: 'A saved draft can be continued on another device', draftSaved: 'Saved', savedElsewhere: 'You saved a newer draft elsewhere that differs from this one:', takeSaved: 'Go on from it',
  },
  taskActs: {
    notes: 'What was said and done', answer: 'Answer', mentioned: 'to {{who}}', behalfOf: 'for {{name}}', withdrawn: 'Withdraw', handedOver: 'Hand over', which: 'Which task',
    title: 'Other acts', target: 'Back to', toRequester: 'The requester', toPrevious: 'The task before', person: 'Person', persons: 'Copies to', mentions: 'Who is told (optional)', where: 'Order of signing', said: 'What you say', remark: 'Remark (optional)', behalf: 'In whose place', self: 'Myself',
    place: { before: 'Before me', beside: 'Beside me', after: 'After me' },
    act: {
      complete: 'Complete', claim: 'Claim', unclaim: 'Give back', opine: 'Give your opinion', recall: 'Recall', return: 'Return', reject: 'Refuse and send back', transfer: 'Transfer', delegate: 'Delegate', 'add-signer': 'Add a signer', 'remove-signer': 'Remove a signer', 'take-back': 'Take back', 'read-copy': 'I have read it', comment: 'Comment', urge: 'Urge', copy: 'Send a copy',
    },
    what: {
      complete: 'The work of this task is done, and the flow goes on.', claim: 'Only you can act in it then, until you give it back.', unclaim: 'Others can act in it again.', opine: 'Your opinion goes to the person who asked for it; they decide.', recall: 'No opinion is awaited any more; you decide.',
      return: 'The flow begins again at the task chosen; what was decided since counts no more, but stays in the record.', reject: 'You refuse, and it goes back to be corrected; what was decided since counts no more, but stays in the record.', transfer: 'The person chosen acts in your place; where the decision counts for the approval rule, only one who may approve.', delegate: 'The person chosen gives an opinion; then you decide.',
      'add-signer': 'The person chosen must sign too before the task is done.', 'remove-signer': 'The person chosen need not sign any more.', 'take-back': 'Your last decision is undone and you decide again, as long as nobody has acted after you.', 'read-copy': 'It is noted that you have read it.', comment: 'All who take part can read it.', urge: 'Those who have to act are told, at most once an hour.', copy: 'The persons chosen can read it but take no part.',
    },
  },
  request: {
    title: 'Use a seal', lead: 'Choose the seal, bring the document, put the stamp, say what for.', seal: 'Seal', document: 'Document', place: 'Place of the stamp', send: 'Send', reason: 'Purpose', reasonHint: 'Goes into the register of uses', submit: 'Send the request', forget: 'Clear', kept: 'What you fill in is kept in this tab; after a session has ended, sign in and go on.',
    missing: 'Still missing: {{what}}', noSeal: 'There is no seal that may be used', validUntil: 'valid until', otherDocument: 'Another document', drop: 'Drop a PDF here, or', dropHint: 'PDF only, up to 50 MB', sealFirst: 'Choose the seal first', placeHint: 'Drag the seal, or click where it shall stand; arrow keys move it by 1 mm, with Shift by 10.',
    placeFirst: 'Click where the seal shall stand.', page: 'Page', left: 'From the left', top: 'From the top', stampOf: '{{name}}, moved by arrow keys', putHere: 'Put it on this page', start: 'How it begins', usualStart: 'As usual', people: 'Who acts', atLeast: 'At least {{count}}', anyNumber: 'Nobody need be chosen', copyTo: '{{name}}: copies to', nobody: 'Nobody can be chosen',
  },
  uses: {
    title: 'Use of a seal', progress: 'Progress', facts: 'About the use', asked: 'Asked for', stamped: 'Stamped', waitsFor: 'waits for {{who}}', handler: 'Handler', unit: 'Unit', document: 'Document', stampedDocument: 'Stamped document', download: 'Download', copy: 'Download a copy (counts as a photocopy)', failed: 'Approved, but not stamped',
    withdraw: 'Withdraw', withdrawWarning: 'The flow ends, the document is not stamped, and this cannot be undone.',
  },
  seals: {
    name: 'Name', status: 'Status', kind: 'Kind', unit: 'Owner', validEnd: 'Valid until', esId: 'Code', none: 'There are no seals', use: 'Use this seal', facts: 'About the seal', changes: 'Changes', imprint: 'Imprint', imprintOf: 'Imprint of {{name}}', custodian: 'Custodian', holder: 'Holder', validity: 'Validity', edition: 'Edition', physicalCode: 'Code of the physical seal',
    madeAt: 'Made', rulesRecordedAt: 'Rules recorded', publicStatus: 'Public status query', acts: 'What can be done', obligations: 'Filings', reason: 'Reason', reasonCode: 'Kind of reason',
    reportLoss: 'Report loss', reportLossNow: 'Report it now', lossWarning: 'The seal stops at once. Uses that are approved but not yet stamped are not stamped any more, and all concerned are told.',
    activate: 'Activate', activateWarning: 'The seal may be used from then on. Its owner must have recorded its rules and custodian, and bound a flow.', recordRules: 'Record rules', recordRulesWarning: 'Confirm that the unit has rules for the use of the seal, and name who keeps it.', recordRulesNow: 'Record',
    suspend: 'Suspend', suspendWarning: 'The seal stops at once, until it is resumed.', resume: 'Resume', resumeWarning: 'The seal may be used again; this is filed.', renew: 'Renew', renewWarning: 'A new certificate and validity, the same imprint and code; this is filed. Only in the time before its end.',
    act: { make: 'Made', activate: 'Activated', suspend: 'Suspended', resume: 'Resumed', reportLoss: 'Loss reported', restore: 'Restored', revoke: 'Revoked', invalidate: 'Marked invalid', renew: 'Renewed' },
  },
  pin: {
    set: 'Set the PIN', change: 'Change the PIN', old: 'Present PIN', pin: 'New PIN', again: 'Once more', hint: 'Only you know it; tell nobody', warning: 'With the PIN you release uses in your inbox. If it is lost, apply for a reset.', save: 'Save', differs: 'They differ', changeBy: 'change by', release: 'PIN', releaseHint: 'By approving you open the seal for this use',
    state: { none: 'not set', good: 'in force', 'change-soon': 'to be changed soon', 'change-now': 'must be changed', locked: 'locked', reset: 'was reset, set a new one' },
  },
  obligations: {
    lead: 'Making and every change of status are filed in time; only a receipt ends the duty.', dutyLead: 'What the texts want done promptly (及时), with the target that the policy sets; no statutory deadline.', what: 'What', authority: 'Filed with', state: 'State', due: 'Due', unit: 'Owner', receipt: 'Receipt {{number}}', attempts: 'tried {{count}} times',
    list: { open: 'To be filed', late: 'Late', done: 'Filed' }, none: { open: 'Nothing is to be filed', late: 'Nothing was late', done: 'Nothing has been filed yet' },
    kind: { filing: 'Filings', duty: 'Prompt acts' }, dutyList: { open: 'Open', late: 'Late', done: 'Kept' }, dutyNone: { open: 'Nothing is open', late: 'Nothing was late', done: 'Nothing has been kept yet' }, body: { 'issuing-department': 'Issuing department', 'making-authority': 'Making authority' }, whose: 'Whose task',
    duty: { 'tell-refusal': 'Tell the refusal', make: 'Make the seal', 'stop-on-false-material': 'Stop for untrue material', 'stop-on-notice': 'Stop on notice', 'ask-revocation': 'Ask for the revocation', 'tell-concerned': 'Tell those concerned' },
    limit: { deadline: 'statutory deadline', target: 'target' },
    with: { 'making-authority': 'Making authority', 'police-registry': 'Police seal registry', 'national-platform': 'National government-service platform' },
    event: { made: 'Making', renewed: 'Renewal', suspended: 'Suspension', resumed: 'Resumption', lost: 'Loss', restored: 'Restoration', revoked: 'Revocation', invalid: 'Mark of invalidity' },
  },
  verify: {
    title: 'Verify', lead: 'No sign-in needed. What you upload is verified and not kept.', document: 'Verify a stamped document', status: 'Query the status of a seal', drop: 'Drop a stamped PDF here, or', dropHint: 'PDF, up to 50 MB', file: 'File', verifiedAt: 'Verified', noSeal: 'The document holds no electronic seal',
    seal: 'Seal', esId: 'Code of the seal', esIdHint: '14 digits', esIdWrong: 'It has 14 digits', signedAt: 'Signed', page: 'Page', validity: 'Validity of the seal', signer: "Signer's certificate", maker: "Maker's certificate", checks: 'All {{count}} checks', at: 'When', atHint: 'Time of China; the present status if left empty', ask: 'Ask', statusThen: 'Status',
    indication: { 'TOTAL-PASSED': 'The seal is good', 'TOTAL-FAILED': 'The seal is not good', INDETERMINATE: 'It cannot be told' },
    outcome: { passed: 'passed', failed: 'failed', indeterminate: 'cannot be told', information: 'note' },
    why: {
      'hash-failure': 'The document was changed after it was stamped.', 'sig-crypto-failure': "The signature does not fit the certificate's key.", 'sig-constraints-failure': 'The signature does not meet a condition.', 'format-failure': 'The signature is malformed.', 'no-certificate-chain-found': 'The certificate leads to no trusted authority.', 'chain-constraints-failure': 'The certificate chain does not meet a condition.',
      'crypto-constraints-failure': 'An algorithm is not allowed.', 'not-yet-valid': 'It was not valid yet at the signing time.', 'out-of-bounds-no-poe': 'It was past its validity at the signing time.', 'try-later': 'Revocation cannot be asked now; please try again later.',
    },
  },
};
