/** Words of the working-day calendar. */
export const calendar = {
  title: '工作日历', lead: '流程按工作日计算时限时，以这里的节假日和调休上班日为准。',
  year: '年度', yearName: '{{year}} 年', setYear: '录入 {{year}} 年', correct: '更正', unknown: '{{year}} 年的节假日尚未录入，按工作日计算到这一年的流程会停下来等待。',
  missing: '{{year}} 年的节假日尚未录入', missingSet: '国务院办公厅的通知一般在 11 月公布，公布后请及时录入。', missingWait: '请提醒系统管理员按国务院办公厅的通知录入；在此之前，按工作日计算到这一年的流程会停下来等待。',
  source: '依据', sourceHint: '通知的标题、文号和日期', sourceExample: '国务院办公厅关于{{year}}年部分节假日安排的通知', setBy: '录入人', setAt: '录入时间', builtIn: '系统内置', worked: '全年工作日', days: '{{count}} 天', beside: '另含邻近年度的日期',
  text: '通知正文', textHint: '粘贴通知中关于放假和上班日期的各段，如“10月1日至7日放假，10月10日上班”；也可写作 2027-10-01。', read: '读取日期', unclear: '以下内容含有日期，但没有写明放假还是上班，未读取',
  check: '核对日期', tickHint: '点击日期可以更改：工作日可设为放假；周六、周日依次为放假、上班、恢复。', chosen: '放假 {{holidays}} 天，调休上班 {{work}} 天', save: '保存', versions: '录入和更正记录', version: '版次',
  kind: { holiday: '放假', work: '调休上班', weekend: '周末', ordinary: '工作日' }, short: { holiday: '休', work: '班' },
  weekday: { mo: '星期一', tu: '星期二', we: '星期三', th: '星期四', fr: '星期五', sa: '星期六', su: '星期日' }, weekdayShort: { mo: '一', tu: '二', we: '三', th: '四', fr: '五', sa: '六', su: '日' },
  fault: {
    malformed: '不是有效的日期', 'outside-year': '不在本年度及其前后相邻的月份', twice: '重复', both: '既是放假又是上班', 'not-weekend': '不是周六或周日，本来就上班', 'statutory-missing': '是法定节假日，应当放假', contradicts: '与另一年度的通知相反',
  },
};
