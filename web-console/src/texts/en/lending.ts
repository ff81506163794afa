import type { lendingTexts as chinese } from '../zh-CN/lending.ts';

export const lendingTexts: typeof chinese = {
  lending: {
    lead: { grant: 'Lets a person ask for uses in their own name. Once withdrawn nothing is stamped under it, approved or not.', standing: 'Lets a system stamp under terms that were approved once; a person answers for it. Once withdrawn it ends at once.' },
    grant: 'Grants', standing: 'Standing approvals', seal: 'Seal', grantee: 'Given to', granteeHint: 'From the list; of a person of another unit, the id', kinds: 'Kinds of document', kindsHint: 'Enter after each; any kind if left empty', forWhat: 'For', anyKind: 'any kind of document', template: 'Template',
    number: 'Number of stamps', used: '{{used}} of {{number}} used', daily: 'at most {{count}} a day', until: 'Until', by: 'Given by', status: 'Status', act: 'Acts', client: 'System', answerable: 'Who answers',
    state: { good: 'in force', withdrawn: 'withdrawn', over: 'over', exhausted: 'used up' }, none: { grant: 'There are no grants', standing: 'There are no standing approvals' },
    give: 'Give a grant', giveWarning: 'The person may ask for uses of the seal in their own name, so many and so long; each use still goes through its flow.', apply: 'Apply for a standing approval', withdraw: 'Withdraw', withdrawWarning: 'This cannot be undone; nothing is stamped under it any more.', open: 'Open the seal', openWarning: 'With the PIN you open the seal for the stamps that are left, until the end.',
  },
  register: {
    lead: 'Date, purpose, approvers, handler of every stamp; written when it is made and never changed.', unit: 'Unit', seal: 'Seal', allSeals: 'All seals', number: 'Number', at: 'Date', document: 'Document', reason: 'Purpose', approvers: 'Approved by', handler: 'Handler', system: '{{system}} ({{who}} answers)', none: 'Nothing has been stamped yet',
  },
};
