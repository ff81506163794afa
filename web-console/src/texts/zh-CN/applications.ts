import { applicationKindNames, type ApplicationKind } from '../../../../domain/application/kinds.ts';
import { materialKindNames, type MaterialKind } from '../../../../domain/application/materialKinds.ts';
import { reviewCriterionNames, type ReviewCriterion } from '../../../../domain/application/review.ts';
import { reissueReasons, remakeReasons, revocationReasons, suspensionReasons } from '../../../../domain/seal/reasons.ts';

type Table = Readonly<Record<string, { readonly term: string }>>;
const termsOf = (...tables: readonly Table[]): Readonly<Record<string, string>> => Object.fromEntries(tables.flatMap((table) => Object.entries(table).map(([code, { term }]) => [code, term])));

export const applications = {
  apply: '申请', lead: '选择办理事项，填写印章信息，上传所需材料，作出承诺后提交。', chooseKind: '办理事项', seal: '印章', materials: '材料', undertaking: '承诺', undertakingText: '本人承诺所提交的材料真实、合法、有效、完整，并对其真实性负责。', submit: '提交申请',
  what: '事项', status: '状态', category: '类别', unit: '所有者', applicant: '申请人', changed: '更新时间', toSeal: '查看印章', facts: '申请内容', imprints: '印模', timeline: '办理过程', next: '下一步', whole: '查看申请全文',
  name: '印章名称', nameHint: '法定名称章须为“{{unit}}”；其他章须以此开头', holderNameHint: '须与持有人姓名一致', subtype: '公章类型', positionRole: '职务', holder: '持有人', withPhysical: '有已备案的实物印章', withoutPhysical: '没有实物印章', physicalHint: '公安机关备案的 13 位编码', physicalWrong: '应为 13 位数字',
  noPhysicalReason: '没有实物印章的原因', predecessor: '原印章编码', noPredecessor: '没有可以办理此事项的印章', reason: '原因', reasonText: '说明', newName: '新印章名称', newNameHint: '名称不变时不填', validUntil: '有效期至', noMaterial: '不需要材料', shared: '可以通过共享数据取得的材料无需提交；取不到的，提交时会逐项指出。',
  issuing: '制发部门', making: '制作管理单位', reviewKind: '审核方式', materialKind: '材料', source: '来源', fromApplicant: '申请人提交', chosen: '采用',
  kind: applicationKindNames as Readonly<Record<ApplicationKind, string>>,
  about: { issue: '为单位或人员申领新的电子印章', change: '名称、法定代表人等变更，换领新印章', remake: '到期、载体损坏或遗失、失密，重新制作', revoke: '不再使用，或者依规定应当注销', restore: '挂失的印章凭证明恢复使用', custody: '更换公章的保管人，原保管人的放行随即失效', 'pin-reset': '遗忘或者锁定保护口令，凭证明重置', 'standing-approval': '准许业务系统在限定的文件、次数和期限内盖章' },
  review: { full: '完整审核', simplified: '简化审核' },
  scope: { mine: '我的申请', unit: '本单位', review: '本部门受理' }, none: { mine: '还没有申请', unit: '本单位还没有申请', review: '没有本部门受理的申请' },
  subject: { unit: '单位', handler: '经办人', holder: '持有人' },
  material: materialKindNames as Readonly<Record<MaterialKind, string>>,
  missing: { kind: '办理事项', predecessor: '印章', holder: '持有人', name: '印章名称', physicalCode: '实物印章编码', noPhysicalSealReason: '没有实物印章的原因', reason: '原因', materials: '材料', imprint: '印模', undertaking: '承诺' },
  term: { custodian: '新保管人', client: '业务系统', documentKind: '文件种类', template: '文件模板（SM3）', number: '盖章次数', dailyCap: '每日上限', until: '有效期至', answerable: '责任人' }, terms: { custody: '新保管人', 'standing-approval': '授权条件' }, by: { documentKind: '按文件种类', template: '按文件模板' },
  custodianHint: '须具有保管人角色；变更后须自行设置保护口令', clientHint: '业务系统的标识，如 demo-oa', documentKindHint: '如“采购合同”', templateHint: '模板的 SM3 摘要，64 位十六进制小写', dailyCapHint: '一日（北京时间）最多盖章的次数', answerableHint: '对系统的每次盖章负责的人', renewal: '续期不需申请，在印章页面办理：',
  finding: {
    missing: '缺少', 'of-another': '属于其他单位或个人', expired: '已过有效期', 'wrong-kind': '种类不符', 'owner-not-eligible': '该所有者不能申领', 'holder-not-eligible': '该持有人不能申领', 'subtype-not-offered': '不提供此类型', 'role-not-offered': '不提供此职务',
    'government-service-not-eligible': '不能申领政务服务专用章', 'physical-seal-required': '须先有实物印章', 'physical-seal-reason-missing': '须说明没有实物印章的原因', 'internal-not-offered': '不提供仅内部使用的印章',
    'remake-not-after-loss': '挂失后不能重新制作', 'restore-not-allowed': '不能恢复', 'status-not-eligible': '印章的状态不能办理',
  },
  reasons: termsOf(reissueReasons, remakeReasons, revocationReasons, suspensionReasons),
  act: {
    submitted: '提交申请', resubmitted: '补正后重新提交', returned: '退回补正', refused: '不予核准', approved: '核准', withdrawn: '撤回', failed: '未能办理', 'material-shared': '取得共享材料', 'imprint-recorded': '取得印模', 'imprint-same': '印模一致', 'imprint-different': '印模不一致', 'imprint-accepted': '认可印模',
    'imprint-confirmed': '确认印模', 'imprint-refused': '不确认印模', 'making-ordered': '开始制作', made: '制作完成', collected: '领取', done: '办结', executed: '执行',
  },
  duty: { 'tell-refusal': '告知不予核准', make: '制作' }, target: { open: '进行中', kept: '已按时完成', late: '超过目标时限' },
  variant: { filed: '公安机关备案印模', supplied: '申请人提供', drawn: '规制印模' }, comparison: { same: '一致', different: '不一致', accepted: '认可（暂无可比对）' },
  confirm: '确认印模', notConfirm: '印模有误', confirmText: '请核对将用于电子印章的印模。确认后开始制作。', whatIsWrong: '印模有误之处', whatIsWrongHint: '印模有误时填写',
  compareText: '请并排核对申请人提供的印模与备案印模的尺寸、规格和图像。', nothingToCompare: '公安机关备案系统没有可比对的印模。请审查申请人提供的印模并说明理由。',
  collect: '领取印章', collectWarning: '以本次登录的身份办理领取，领取后印章可以使用。', execute: '执行', executeWarning: '按制发部门的意见办理，并作备案。', withdraw: '撤回申请', withdrawWarning: '撤回后不能恢复，需要时请重新申请。', resubmit: '重新提交',
  supply: '备案系统没有印模？由申请人提供', supplyText: '仅当公安机关备案系统没有印模或长时间无法取得时，才能由申请人提供；提供的印模将与备案印模比对。', dropPng: '将 PNG 图像拖到这里，或', width: '宽', height: '高', supplyWhy: '无法取得备案印模的原因', supplyNow: '提交印模', ownImprint: '此类印章没有备案印模可取，请提供印模图像及说明。',
  reviewTitle: '审核', reviewHint: '退回或不予核准时必须写明理由', criterion: reviewCriterionNames as Readonly<Record<ReviewCriterion, string>>, met: '符合', notMet: '不符合', approve: '核准', refuse: '不予核准', return: '退回补正',
};
