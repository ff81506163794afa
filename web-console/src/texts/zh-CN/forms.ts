/** What is said in a task's form: what is wrong with a value, and the words of the form's own controls. */
export const forms = {
  label: '表单', unreadable: '此表单无法显示，请联系流程管理员。', elsewhere: '表单未被接受：',
  finding: {
    unknown: '表单中没有这一项', required: '必填', readonly: '此项不能修改', type: '格式不正确', 'too-short': '至少 {{least}} 个字符', 'too-long': '最多 {{most}} 个字符', pattern: '不符合要求的格式', 'too-small': '不能小于 {{least}}', 'too-large': '不能大于 {{most}}',
    'too-precise': '最多 {{digits}} 位小数', 'no-option': '不在可选范围内', 'options-unknown': '暂时没有可选项', past: '不能早于今天', interval: '须为 {{step}} 的整数倍', 'condition-failed': '显示条件无法判断', 'conditions-circular': '显示条件互相依赖，无法判断', 'no-form': '此任务没有表单',
  },
  tooMany: '最多 {{most}} 项',
  control: { add: '添加一项', removeItem: '删除第 {{number}} 项', expand: '展开全部（{{count}}）', collapse: '收起', more: '增加', less: '减少', search: '搜索', choose: '请选择', nothingFound: '没有匹配项', allChosen: '已全部选择', skip: '跳到搜索', removeChosen: '移除', dateAndTime: '日期和时间须同时填写' },
};
