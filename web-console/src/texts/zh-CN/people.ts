/** Words of who acts for whom, of copies, and of what leavers hand over. */
export const people = {
  marks: {
    behalf: '代 {{name}}', opinesFor: '{{name}} 委派', delegatedTo: '已委派 {{name}}', addedBy: '{{name}} 加签', givenBy: '由 {{name}} 转来', returned: '{{name}} 退回', returnedWhy: '退回理由：{{reason}}',
    urged: '催办 {{count}} 次', claimedSelf: '我已认领', claimed: '{{name}} 已认领', superseded: '已失效', decidedBehalf: '{{name}}（代 {{away}}）',
  },
  absences: {
    title: '外出代理', lead: '外出期间，由您指定的人代您办理待办，办理记录会写明“代”。您自己仍可以办理。代理人不能办理其本人发起的申请，代理也不能再转给他人。',
    set: '设置代理', setFor: '为他人设置', setWarning: '代理人在所选时间内可以代您作出决定，并由本人承担办理责任；您可以随时提前结束。', setForWarning: '本人突发疾病等无法自行设置时使用。设置会记入审计，本人登录后可以看到并提前结束；代理人不能是您自己。',
    away: '外出人员', proxy: '代理人', from: '开始', until: '结束', fromHint: '留空表示立即开始', flows: '适用流程', flowsHint: '留空表示全部流程', allFlows: '全部流程', period: '时间', state: '状态', setBy: '由 {{name}} 设置', act: '操作',
    end: '提前结束', endWarning: '结束后，代理人不能再代为办理；已作出的决定不受影响。',
    own: '代我办理的人', mine: '我代谁办理', unit: '本单位人员的代理', noneOwn: '没有设置代理', noneMine: '您没有代他人办理', noneUnit: '本单位没有人员外出',
    stateOf: { now: '生效中', coming: '未开始', over: '已结束', ended: '已提前结束' },
    untilFirst: '结束时间应晚于开始时间，且晚于现在', tooLong: '一次最长一年', someoneElse: '请选择另一个人',
    actingFor: '您正在代 {{name}} 办理，至 {{until}}。', awayNow: '您已设置由 {{name}} 代理，至 {{until}}。', show: '查看',
  },
  copies: {
    title: '抄送我的', by: '抄送人', flow: '流程', at: '抄送时间', state: '状态', read: '已阅', unread: '未读', markRead: '标为已阅', none: '没有抄送给您的事项', unreadCount: '条未读',
    receipts: '抄送与已阅', receiptsOf: '{{read}} / {{all}} 人已阅', readAt: '已阅',
  },
  handOver: {
    title: '离职转办', lead: '把离职或调离人员手中未办结的事项交给接手人。每一项单独判断：接手人须有办理该事项的权限。', leaver: '离职人员', leaverHint: '待办较多的排在前面', open: '{{count}} 项待办', noOpen: '无待办', left: '已离岗',
    tasks: '转办的待办', tasksHint: '勾选要转给同一接手人的事项；不同事项可以分批转给不同的人。', noTasks: '没有未办结的待办', all: '全选', chosen: '已选 {{count}} 项', successor: '接手人', reason: '转办原因', reasonHint: '写入每一项的办理记录',
    absences: '同时结束的代理', absencesHint: '离职人员作为外出人或代理人的代理设置，勾选的将一并结束。', proxyLine: '{{proxy}} 代 {{person}} 办理', stays: '不随转办移交', staysHint: '下列事项不会因转办而改变，请另行处理。', nothingStays: '没有其他需要处理的事项',
    seals: '保管或持有的印章', custodian: '保管', holder: '持有', sealsHow: '保管人变更、职务章处理须在“印章申请”中申请。', standing: '担任责任人的系统用印授权', standingHow: '{{count}} 项，请在“用印授权”中撤回后重新申请。', grants: '获得的用印授权', grantsHow: '{{count}} 项，请在“用印授权”中撤回。',
    requests: '本人发起、尚未办结的用印', requestsHow: '{{count}} 项，继续按流程办理，结果通知本人。', roles: '角色', rolesHow: '转办不收回角色，请由账号管理员停用账号。',
    confirm: '转办', confirmOf: '转办 {{count}} 项', warning: '将 {{from}} 的 {{tasks}} 项待办转给 {{to}}，并结束 {{absences}} 项代理。转办后 {{from}} 不能再办理这些事项，且不能恢复。', warningNobody: '将结束 {{from}} 的 {{absences}} 项代理。',
    progress: '正在转办：{{done}} / {{all}}', results: '转办结果', moved: '已转办', stayed: '未转办', underWay: '办理中', summary: '已转办 {{moved}} 项，未转办 {{stayed}} 项', to: '接手人', outcome: '结果', why: '原因', endedProxies: '已结束 {{count}} 项代理',
    because: {
      'signer-unfit': '接手人没有办理此事项的权限（例如没有审批角色，或已参与须由不同人办理的环节）', 'signer-known': '接手人原本就可以办理此事项，无需转办', 'task-not-yours': '离职人员已不是此事项的办理人', 'task-decided': '离职人员已经办理', 'task-ended': '此事项已办结',
    },
    none: '没有可以转办的人员',
  },
};
