const events = { Message: '消息', Timer: '定时', Signal: '信号', Conditional: '条件', Error: '错误', Escalation: '升级', Compensation: '补偿', Compensate: '补偿', Link: '链接', Cancel: '取消', Terminate: '终止' };
const places = { 'Start Event': '开始事件', 'Intermediate Catch Event': '捕获事件', 'Intermediate Throw Event': '抛出事件', 'Boundary Event': '边界事件', 'End Event': '结束事件' };

/** Every kind of event in every place, as menus and the panel's header name it: `Timer boundary event (non-interrupting)`, `Timer Boundary Event (Non Interrupting)`. */
const eventsInChinese = Object.entries(events).flatMap(([event, kind]) =>
  Object.entries(places).flatMap(([place, where]) => {
    const written = [`${event} ${place}`, `${event} ${place.toLowerCase()}`];
    return [...written.map((text) => [text, kind + where]), [`${written[0]} (Non Interrupting)`, `${kind}${where}（不中断）`], [`${written[1]} (non-interrupting)`, `${kind}${where}（不中断）`]];
  }));

/** Chinese for kinds of element, one word for one thing in every menu and header. */
export const kindsInChinese: Readonly<Record<string, string>> = {
  ...(Object.fromEntries(eventsInChinese) as Readonly<Record<string, string>>),
  'Intermediate throw event': '中间事件（无触发）',
  'Intermediate Throw Event': '中间事件',
  'Receive task': '接收任务',
  'Business rule task': '业务规则任务',
  'Script task': '脚本任务',
  'Call activity': '调用活动',
  'Sub-process': '子流程',
  'Sub-process (collapsed)': '子流程（折叠）',
  'Sub-process (expanded)': '子流程（展开）',
  'Ad-hoc sub-process': '自由次序子流程',
  'Ad-hoc sub-process (collapsed)': '自由次序子流程（折叠）',
  'Ad-hoc sub-process (expanded)': '自由次序子流程（展开）',
  'Event sub-process': '事件子流程',
  'Data store reference': '数据存储',
  'Data object reference': '数据对象',
  'Expanded pool/participant': '泳池（展开）',
  'Empty pool/participant': '泳池（空）',
  'Sub Process': '子流程',
  'Intermediate Catch Event': '捕获事件',
  'Send Task': '发送任务',
  'Receive Task': '接收任务',
  'Script Task': '脚本任务',
  'Business Rule Task': '业务规则任务',
  'Manual Task': '手动任务',
  'Call Activity': '调用活动',
  'Expanded Sub Process': '子流程',
  'Collapsed Sub Process': '子流程（折叠）',
  'Event Sub Process': '事件子流程',
  'Transaction': '事务',
  'Ad Hoc Sub Process': '自由次序子流程',
  'Expanded Ad Hoc Sub Process': '自由次序子流程',
  'Collapsed Ad Hoc Sub Process': '自由次序子流程（折叠）',
  'Inclusive Gateway': '包容网关',
  'Event Based Gateway': '事件网关',
  'Data Object Reference': '数据对象',
  'Participant': '泳池',
  'Lane': '泳道',
  'Collaboration': '协作',
  'Message Flow': '消息流',
  'Data Input Association': '数据输入关联',
  'Data Output Association': '数据输出关联',
};
