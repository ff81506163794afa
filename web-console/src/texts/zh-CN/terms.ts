/** Terms of the regulations, as the articles name them. */
export const terms = {
  roles: {
    requester: '申请人', handler: '经办人', approver: '审批人', holder: '持有人', custodian: '保管人', 'unit-head': '单位负责人', finance: '财务', legal: '法务', 'flow-administrator': '流程管理员',
    reviewer: '审核人', maker: '制作人', 'service-institution': '服务机构', supervisor: '监督人', 'system-administrator': '系统管理员', 'security-administrator': '安全管理员', 'audit-administrator': '审计管理员',
    'client-system': '业务系统', public: '公众',
  },
  proof: { session: '已用密码登录', totp: '已用动态口令登录', passkey: '已用通行密钥登录' },
  status: {
    use: { open: '审批中', stamped: '已盖章', refused: '未通过', withdrawn: '已撤回', failed: '未能盖章', ended: '已结束' },
    seal: { made: '制作完成', active: '启用', suspended: '停用', lost: '挂失', revoked: '已注销', invalid: '无效', expired: '已到期', 'not-valid': '不可使用', unknown: '查无此章' },
    application: {
      'under-review': '审核中', returned: '退回补正', 'awaiting-imprint': '取印模', 'awaiting-comparison': '印模比对', 'awaiting-confirmation': '待确认', making: '制作中', 'awaiting-collection': '待领取',
      'approved-without-making': '核准，办理中', refused: '未通过', withdrawn: '已撤回', failed: '未能办理', done: '已办结',
    },
    duty: { open: '待办理', late: '超时', overdue: '已超过目标时限', done: '已办理', lapsed: '已不需办理' },
    obligation: { open: '待备案', late: '逾期', overdue: '已过期限', done: '已备案' },
    task: { open: '待办', completed: '已办结', cancelled: '已取消', approved: '同意', refused: '不同意', returned: '退回' },
  },
  kinds: {
    category: { unit: '电子公章', position: '电子职务章', personal: '电子私章' },
    subtype: {
      'statutory-name': '法定名称章', department: '内设机构章', branch: '分支机构章', contract: '合同专用章', finance: '财务专用章', invoice: '发票专用章', inspection: '审验专用章', customs: '报关专用章',
      'government-service': '政务服务专用章', 'other-business': '其他业务专用章',
    },
    position: { 'legal-representative': '法定代表人', operator: '经营者', principal: '主要负责人', 'finance-head': '财务负责人', 'authorised-representative': '授权代表人', other: '其他' },
    owner: {
      'administrative-organ': '行政机关', 'other-state-organ': '其他国家机关', 'party-organisation': '党组织', 'peoples-organisation': '人民团体', 'social-organisation': '社会组织', enterprise: '企业单位',
      'public-institution': '事业单位', 'individual-business': '个体工商户', 'other-organisation': '其他依法成立的组织', 'natural-person': '自然人',
    },
  },
  checks: {
    coverage: '签名是否覆盖除其自身之外的整个修订版', 'data-hash': '签名所覆盖的内容是否与盖章时一致', format: '是否为格式正确的电子签章（第 4 版，SM2 与 SM3）', 'later-changes': '盖章之后是否只增加了其他签章',
    'maker-chain': '制章者证书是否可追溯到受信任的机构', 'maker-revocation': '制章时制章者证书是否未被吊销', 'maker-use': '制章者证书是否可用于签名', 'maker-validity': '制章时制章者证书是否在有效期内',
    'seal-by-maker': '印章是否由制章者的密钥签署', 'seal-status': '签章时印章在登记中是否为启用状态', 'seal-validity': '签章时印章是否在有效期内', 'signature-value': '签名是否由签章者的密钥对这些数据作出',
    'signer-chain': '签章者证书是否可追溯到受信任的机构', 'signer-in-seal': '签章者证书是否在印章的证书列表中', 'signer-revocation': '签章时签章者证书是否未被吊销', 'signer-use': '签章者证书是否可用于签名',
    'signer-validity': '签章时签章者证书是否在有效期内', 'signing-time': '签章时间是否不在将来', 'time-stamp': '签章时间是否有时间戳证明',
  },
};
