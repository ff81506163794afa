export const pages = {
  shell: { name: '印信', menu: '菜单', skip: '跳到正文', signIn: '登录', signOut: '退出登录' },
  menu: { inbox: '工作台', request: '申请用印', seals: '印章', applications: '印章申请', lending: '用印授权', register: '用印登记', handOver: '离职转办', absences: '外出代理', operation: '流程运行', obligations: '备案', calendar: '工作日历', verify: '验章', modeler: '流程设计' },
  general: { system: '系统', loading: '正在加载', retry: '重试', more: '显示更多', cancel: '取消', home: '返回首页', notFound: '没有这个页面', notFoundText: '地址可能已变更，或者您无权查看。', chooseFile: '选择文件', comma: '、', yes: '是', no: '否', remove: '移除', back: '返回' },
  document: { pages: '文件各页', page: '第 {{number}} 页' },
  signIn: {
    title: '登录', back: '登录后回到刚才的页面，已填写的内容仍在。', login: '用户名', password: '密码', totp: '动态口令', totpHint: '验证器应用中的 6 位数字', submit: '登录', demo: '演示：点击姓名直接登录', verify: '无需登录：验证盖章文件、查询印章状态',
  },
  inbox: {
    open: '待办', delegated: '等待他人意见', done: '已办', mine: '我发起', subject: '事由', step: '环节', seal: '印章', document: '文件', from: '发起人', since: '到达时间', at: '时间', decided: '决定', status: '状态',
    noneOpen: '没有待办事项', noneDone: '还没有办理过的事项', noneMine: '还没有发起过用印', notHere: '您的角色没有待办；请从菜单进入。', due: '限时 {{when}}', overdue: '已超时 {{when}}',
  },
  task: {
    title: '待办', subject: '申请内容', reason: '用印事由', seal: '印章', requester: '申请人', place: '盖章位置', placeText: '第 {{page}} 页，距左 {{left}} 毫米，距上 {{top}} 毫米', digest: '内容摘要（SM3）', stampHere: '{{name}} 将盖于此处',
    decision: '审批', comment: '意见', commentHint: '不同意时必须写明理由', approve: '同意', refuse: '不同意', approveTitle: '同意“{{name}}”？', refuseTitle: '不同意“{{name}}”？', approveWarning: '您同意在所示位置为这份文件加盖印章。决定作出后不能更改。',
    refuseWarning: '本次用印将终止，申请人会看到您的理由。', refuseReason: '理由', soFar: '办理过程', wholeUse: '查看用印详情', saveDraft: '暂存', draftHint: '暂存后可在其他设备上继续', draftSaved: '已暂存于', savedElsewhere: '您在别处有更新的暂存，与此处不同：', takeSaved: '改用该暂存',
  },
  taskActs: {
    notes: '沟通与办理记录', answer: '回复', mentioned: '提醒 {{who}}', behalfOf: '代 {{name}}', withdrawn: '撤回申请', handedOver: '离职转办', which: '哪个环节',
    title: '其他办理', target: '退回到', toRequester: '申请人', toPrevious: '上一环节', person: '人员', persons: '抄送给', mentions: '提醒谁看（可不选）', where: '签署顺序', said: '说明', remark: '附言（可不填）', behalf: '代谁办理', self: '本人',
    place: { before: '在我之前', beside: '与我同时', after: '在我之后' },
    act: {
      complete: '办结', claim: '认领', unclaim: '取消认领', opine: '回复意见', recall: '收回委派', return: '退回', reject: '驳回', transfer: '转办', delegate: '委派', 'add-signer': '加签', 'remove-signer': '减签', 'take-back': '拿回', 'read-copy': '已阅', comment: '沟通', urge: '催办', copy: '抄送',
    },
    what: {
      complete: '此环节的工作已完成，流程继续。', claim: '认领后只有您可以办理，直到取消认领。', unclaim: '取消后其他人也可以办理。', opine: '您的意见将回复给委派人，由其作出决定。', recall: '不再等待意见，由您直接办理。',
      return: '流程回到所选环节重新办理，其后已作出的决定不再有效，但保留记录。', reject: '不同意，并退回所选环节修改后重新提交；其后已作出的决定不再有效，但保留记录。', transfer: '由所选人员代替您办理；计入审批规则的环节只能转给有审批权限的人。', delegate: '请所选人员提出意见，意见回复后仍由您决定。',
      'add-signer': '所选人员也须签署，任务才会完成。', 'remove-signer': '所选人员不再需要签署。', 'take-back': '撤销您刚作出的决定并重新办理；下一环节已有人办理后不能拿回。', 'read-copy': '记录您已阅读。', comment: '写下的内容所有办理人可见。', urge: '向当前办理人发送提醒，一小时内只能催办一次。', copy: '所选人员可以查看，但不参与办理。',
    },
  },
  request: {
    title: '申请用印', lead: '选择印章，上传文件，确定盖章位置，写明事由。', seal: '选择印章', document: '上传文件', place: '盖章位置', send: '提交', reason: '用印事由', reasonHint: '将写入用印登记', submit: '提交申请', forget: '清空', kept: '填写的内容保存在本标签页，登录失效后重新登录可继续。',
    missing: '还缺少：{{what}}', noSeal: '没有可以使用的印章', validUntil: '有效期至', otherDocument: '更换文件', drop: '将 PDF 拖到这里，或', dropHint: '只接受 PDF，最大 50 MB', sealFirst: '请先选择印章', placeHint: '拖动印章，或点击页面上的位置；也可用方向键移动（按住 Shift 每次 10 毫米）。',
    placeFirst: '点击页面上要盖章的位置。', page: '页', left: '距左', top: '距上', stampOf: '{{name}}，可用方向键移动', putHere: '在本页盖章', start: '用印方式', usualStart: '一般用印', people: '选择办理人', atLeast: '至少选择 {{count}} 人', anyNumber: '可不选', copyTo: '{{name}}：抄送给', nobody: '没有可选的人员',
  },
  uses: {
    title: '用印', progress: '进度', facts: '用印信息', asked: '提出申请', stamped: '盖章完成', waitsFor: '等待 {{who}}', handler: '经办人', unit: '用印单位', document: '文件', stampedDocument: '已盖章文件', download: '下载', copy: '下载副本（视同复印件）', failed: '已批准，但未能盖章', withdraw: '撤回申请', withdrawWarning: '撤回后流程终止，文件不会盖章，且不能恢复。',
  },
  seals: {
    name: '名称', status: '状态', kind: '种类', unit: '所有者', validEnd: '有效期至', esId: '印章编码', none: '没有印章', use: '使用这枚印章', facts: '印章信息', changes: '变更记录', imprint: '印模', imprintOf: '{{name}} 的印模', custodian: '保管人', holder: '持有人', validity: '有效期', edition: '版次', physicalCode: '实物印章编码',
    madeAt: '制作时间', rulesRecordedAt: '管理制度登记时间', publicStatus: '公开状态查询', acts: '办理', obligations: '备案', reason: '原因', reasonCode: '原因类别',
    reportLoss: '挂失', reportLossNow: '立即挂失', lossWarning: '挂失后印章立即停止使用，已批准但尚未盖章的用印也不再盖章，并通知有关各方。',
    activate: '启用', activateWarning: '启用后印章可以使用。启用前，所有者须已登记管理制度和保管人，并已绑定用印流程。', recordRules: '登记管理制度', recordRulesWarning: '确认本单位已制定印章使用管理制度，并指定印章的保管人。', recordRulesNow: '登记',
    suspend: '停用', suspendWarning: '停用后印章立即停止使用，直到恢复。', resume: '恢复使用', resumeWarning: '恢复后印章可以再次使用，并作备案。', renew: '续期', renewWarning: '签发新的证书和有效期，印模和编码不变，并作备案。只能在有效期届满前的规定时间内办理。',
    act: { make: '制作', activate: '启用', suspend: '停用', resume: '恢复', reportLoss: '挂失', restore: '解除挂失', revoke: '注销', invalidate: '标识无效', renew: '续期' },
  },
  pin: {
    set: '设置保护口令', change: '更换保护口令', old: '原保护口令', pin: '新保护口令', again: '再次输入', hint: '只有您知道，不要告诉任何人', warning: '保护口令用于在您的待办中放行用印。遗失后须申请重置。', save: '保存', differs: '两次输入不一致', changeBy: '最迟更换', release: '保护口令', releaseHint: '同意即为本次用印放行，印章由您打开',
    state: { none: '尚未设置', good: '有效', 'change-soon': '即将到更换期限', 'change-now': '须更换', locked: '已锁定', reset: '已重置，请设置' },
  },
  obligations: {
    lead: '制作与状态变更须在期限内备案；只有收到回执才算完成。', dutyLead: '规定要求及时办理的事项，时限为政策确定的目标时限，不是法定期限。', what: '事项', authority: '备案机关', state: '状态', due: '期限', unit: '所有者', receipt: '回执 {{number}}', attempts: '已尝试 {{count}} 次',
    list: { open: '待备案', late: '逾期', done: '已备案' }, none: { open: '没有待备案的事项', late: '没有逾期的备案', done: '还没有完成的备案' },
    kind: { filing: '备案', duty: '及时办理' }, dutyList: { open: '待办理', late: '超时', done: '已办理' }, dutyNone: { open: '没有待办理的事项', late: '没有超时的事项', done: '还没有办理的事项' }, body: { 'issuing-department': '制发部门', 'making-authority': '制作管理单位' }, whose: '责任单位',
    duty: { 'tell-refusal': '告知不予核准', make: '制作', 'stop-on-false-material': '因材料不真实停用', 'stop-on-notice': '依通知停用', 'ask-revocation': '提请注销', 'tell-concerned': '告知有关各方' },
    limit: { deadline: '法定期限', target: '目标时限' },
    with: { 'making-authority': '制作管理单位', 'police-registry': '公安机关印章管理部门', 'national-platform': '国家政务服务平台' },
    event: { made: '制作备案', renewed: '续期备案', suspended: '停用备案', resumed: '恢复备案', lost: '挂失备案', restored: '解除挂失备案', revoked: '注销备案', invalid: '无效标识备案' },
  },
  verify: {
    title: '验章', lead: '无需登录。上传的文件只用于验证，不保存。', document: '验证盖章文件', status: '查询印章状态', drop: '将已盖章的 PDF 拖到这里，或', dropHint: 'PDF，最大 50 MB', file: '文件', verifiedAt: '验证时间', noSeal: '文件中没有电子印章',
    seal: '印章名称', esId: '印章编码', esIdHint: '14 位数字', esIdWrong: '应为 14 位数字', signedAt: '签章时间', page: '页', validity: '印章有效期', signer: '签章者证书', maker: '制章者证书', checks: '全部 {{count}} 项检查', at: '时间', atHint: '北京时间；不填则查询当前状态', ask: '查询', statusThen: '状态',
    indication: { 'TOTAL-PASSED': '印章有效', 'TOTAL-FAILED': '印章无效', INDETERMINATE: '无法确定' },
    outcome: { passed: '通过', failed: '未通过', indeterminate: '无法确定', information: '提示' },
    why: {
      'hash-failure': '文件在盖章之后被改动。', 'sig-crypto-failure': '签名与证书的密钥不符。', 'sig-constraints-failure': '签章不符合规定的条件。', 'format-failure': '签章数据的格式不正确。', 'no-certificate-chain-found': '证书不能追溯到受信任的机构。', 'chain-constraints-failure': '证书链不符合规定的条件。',
      'crypto-constraints-failure': '使用了不允许的算法。', 'not-yet-valid': '签章时尚未生效。', 'out-of-bounds-no-poe': '签章时已超出有效期。', 'try-later': '暂时无法查询吊销状态，请稍后再验。',
    },
  },
};
