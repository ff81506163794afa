import type { people as chinese } from '../zh-CN/people.ts';

export const people: typeof chinese = {
  marks: {
    behalf: 'for {{name}}', opinesFor: 'asked by {{name}}', delegatedTo: 'asked {{name}}', addedBy: 'added by {{name}}', givenBy: 'from {{name}}', returned: 'returned by {{name}}', returnedWhy: 'Why: {{reason}}',
    urged: 'urged {{count}} times', claimedSelf: 'claimed by me', claimed: 'claimed by {{name}}', superseded: 'no longer counts', decidedBehalf: '{{name}} (for {{away}})',
  },
  absences: {
    title: 'Absences', lead: 'While you are away, somebody you name decides in your place, and the record says so. You may still decide yourself. A proxy never decides what they asked for themselves, and cannot pass it on.',
    set: 'Name a proxy', setFor: 'For somebody else', setWarning: 'In this time the proxy may decide in your place, and answers for it; you may end it at any time.', setForWarning: 'For who fell ill and cannot do it. It goes into the audit; they see it when they sign in, and may end it. You cannot be the proxy yourself.',
    away: 'Who is away', proxy: 'Proxy', from: 'From', until: 'Until', fromHint: 'Left empty: from now on', flows: 'Flows', flowsHint: 'Left empty: all flows', allFlows: 'All flows', period: 'When', state: 'State', setBy: 'set by {{name}}', act: 'Acts',
    end: 'End now', endWarning: 'The proxy decides no more in this place; what was decided stands.',
    own: 'Who acts for me', mine: 'For whom I act', unit: 'Proxies in my unit', noneOwn: 'You have named no proxy', noneMine: 'You act for nobody', noneUnit: 'Nobody of the unit is away',
    stateOf: { now: 'in force', coming: 'not yet', over: 'over', ended: 'ended early' },
    untilFirst: 'The end must be after the beginning, and after now', tooLong: 'A year at the most', someoneElse: 'Choose another person',
    actingFor: 'You act for {{name}} until {{until}}.', awayNow: '{{name}} acts for you until {{until}}.', show: 'Show',
  },
  copies: {
    title: 'Copies', by: 'From', flow: 'The flow', at: 'When', state: 'State', read: 'read', unread: 'unread', markRead: 'Mark as read', none: 'You have got no copies', unreadCount: 'unread',
    receipts: 'Copies and who has read them', receiptsOf: '{{read}} of {{all}} have read it', readAt: 'read',
  },
  handOver: {
    title: 'Hand-over', lead: 'Gives the open tasks of who leaves to somebody else. Each is judged by itself: who takes it must be able to.', leaver: 'Who leaves', leaverHint: 'Those with most tasks come first', open: '{{count}} open tasks', noOpen: 'no open tasks', left: 'has left',
    tasks: 'Tasks to hand over', tasksHint: 'Choose those that go to the same person; others may go to others afterwards.', noTasks: 'There are no open tasks', all: 'All', chosen: '{{count}} chosen', successor: 'Successor', reason: 'Reason', reasonHint: 'Goes into the record of each',
    absences: 'Proxies that end with it', absencesHint: 'Proxies from or to who leaves; those chosen end at once.', proxyLine: '{{proxy}} acts for {{person}}', stays: 'What is not handed over', staysHint: 'This stays as it is and is to be dealt with elsewhere.', nothingStays: 'Nothing else is left behind',
    seals: 'Seals kept or held', custodian: 'kept', holder: 'held', sealsHow: 'A new custodian, or the end of a position seal, is applied for.', standing: 'Systems they answer for', standingHow: '{{count}}: withdraw and apply anew, under Grants.', grants: 'Grants they were given', grantsHow: '{{count}}: withdraw them under Grants.',
    requests: 'Uses they asked for, still open', requestsHow: '{{count}}: they go on, and the person is told of the outcome.', roles: 'Roles', rolesHow: 'A hand-over takes no roles away; whoever manages accounts disables theirs.',
    confirm: 'Hand over', confirmOf: 'Hand over {{count}}', warning: '{{tasks}} tasks of {{from}} go to {{to}}, and {{absences}} proxies end. {{from}} cannot act in them any more; this cannot be undone.', warningNobody: '{{absences}} proxies of {{from}} end.',
    progress: 'Handing over: {{done}} of {{all}}', results: 'Outcome', moved: 'handed over', stayed: 'stays', underWay: 'under way', summary: '{{moved}} handed over, {{stayed}} stay', to: 'To', outcome: 'Outcome', why: 'Why', endedProxies: '{{count}} proxies ended',
    because: {
      'signer-unfit': 'The successor may not act in it (no approving role, say, or took part in a step that another must take)', 'signer-known': 'The successor could act in it anyway', 'task-not-yours': 'The leaver has no place in it any more', 'task-decided': 'The leaver has decided it', 'task-ended': 'It has ended',
    },
    none: 'There is nobody whose tasks could be handed over',
  },
};
