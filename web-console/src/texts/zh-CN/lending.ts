/** Words about seals that others may have used, and about the register of all uses. */
export const lendingTexts = {
  lending: {
    lead: { grant: '授权个人以自己的名义申请用印。撤回后立即停止，已批准但尚未盖章的也不再盖章。', standing: '准许业务系统按一次核准的条件盖章，由责任人负责。撤回后立即停止。' },
    grant: '个人授权', standing: '系统用印授权', seal: '印章', grantee: '被授权人', granteeHint: '从名单中选择；其他单位的人员请填写其用户标识', kinds: '文件种类', kindsHint: '输入后按回车，可填多种；不填则不限种类', forWhat: '用于', anyKind: '不限文件种类', template: '模板',
    number: '盖章次数', used: '已用 {{used}} / {{number}}', daily: '每日上限 {{count}} 次', until: '有效期至', by: '授权人', status: '状态', act: '办理', client: '业务系统', answerable: '责任人',
    state: { good: '有效', withdrawn: '已撤回', over: '已到期', exhausted: '已用完' }, none: { grant: '没有个人授权', standing: '没有系统用印授权' },
    give: '授权用印', giveWarning: '被授权人可以在次数和期限内，以自己的名义申请使用这枚印章；每次用印仍须按流程审批。', apply: '申请系统用印授权', withdraw: '撤回', withdrawWarning: '撤回后不能恢复，不再依此盖章。', open: '放行', openWarning: '以保护口令打开印章，供剩余次数使用，直至有效期届满。',
  },
  register: {
    lead: '每次盖章的日期、事由、批准人、经办人等要素，盖章时自动登记，不能更改。', unit: '单位', seal: '印章', allSeals: '全部印章', number: '序号', at: '用印日期', document: '文件', reason: '用印事由', approvers: '批准人', handler: '经办人', system: '{{system}}（责任人：{{who}}）', none: '还没有用印登记',
  },
};
