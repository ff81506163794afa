/**
 * Chinese for what the rules of bpmn/ say of a flow. `{type}` is the words for a kind of element, `{more}` the message of a parser as it is;
 * every other name stands for a text of the flow. The tests ask for a translation of what every bad fixture is told.
 */
export const findingsInChinese: readonly (readonly [english: string, chinese: string])[] = [
  // the file
  ['The file has more than {count} characters', '文件超过 {count} 个字符'],
  ['The file has more than {count} elements', '文件超过 {count} 个元素'],
  ['Elements are nested more than {count} deep', '元素嵌套超过 {count} 层'],
  ['The id {id} is given twice', 'ID {id} 重复'],
  ['The file is not well-formed XML: {more}', '文件不是格式正确的 XML：{more}'],
  ['The file has a DOCTYPE; document types and entities are not read', '文件含有 DOCTYPE；不读取文档类型和实体'],
  ['The file is not BPMN: {more}', '文件不是 BPMN：{more}'],
  ['The attribute {name} is not known here', '此处不认识属性 {name}'],
  ['{name} refers to {value}, which is not in the file', '{name} 指向 {value}，而文件中没有它'],
  ['<{name}> cannot be read: {more}', '<{name}> 无法读取：{more}'],
  ['<{name}> is not known', '不认识 <{name}>'],

  // elements and what they carry
  ['A file holds exactly one process, this one holds {count}', '一个文件只含一个流程，此文件含 {count} 个'],
  ['The process has no id', '流程没有 ID'],
  ['The process is marked as not executable', '流程被标为不可执行'],
  ['The {type} is not executed', '不支持执行{type}'],
  ['The multiple {type} is not executed', '不支持执行多重{type}'],
  ['The {type} with no event definition is not executed', '不支持执行没有事件定义的{type}'],
  ['The {type} with a {type2} is not executed', '不支持执行带{type2}的{type}'],
  ['The {type} has no id', '{type}没有 ID'],
  ['The {type} has {name}, which is not executed', '{type}带有 {name}，不支持执行'],
  ['{name} of the {type} may only be {value}', '{type}的 {name} 只能是 {value}'],
  ['{name} stands twice', '{name} 出现了两次'],
  ['{name} is not executed on a {type}', '{type}上不支持 {name}'],
  ['{name} of {extension} is not executed', '不支持 {extension} 的 {name}'],

  // flows, start and end
  ['The flow begins at no element of the process', '连线的起点不是流程中的元素'],
  ['The flow ends at no element of the process', '连线的终点不是流程中的元素'],
  ['{id} is missing among the {side} flows', '{side}连线中缺少 {id}'],
  ['{id} is listed among the {side} flows but is not one', '{id} 被列为{side}连线，实际不是'],
  ['A flow is listed twice among the {side} flows', '同一连线在{side}连线中列了两次'],
  ['A process has exactly one start event, this one has {count}', '流程只能有一个开始事件，此流程有 {count} 个'],
  ['No flow may lead to this event', '不得有连线指向此事件'],
  ['No flow leads here', '没有连线通到这里'],
  ['No flow may leave an end event', '结束事件不得有连线引出'],
  ['No flow leads on from here; every path ends at an end event', '这里没有连线引出；每条路径都要到达结束事件'],
  ['The boundary event is not attached to a task', '边界事件没有附着在任务上'],

  // conditions and expressions
  ['A flow out of a {type} has no condition', '{type}引出的连线不得有条件'],
  ['A flow out of an exclusive gateway has a condition unless it is the default', '排他网关引出的连线要有条件，默认连线除外'],
  ['The default flow {id} does not leave this element', '默认连线 {id} 不从此元素引出'],
  ['A default flow has no condition', '默认连线不得有条件'],
  ['The default flow {id} would never be taken: another flow is always taken', '默认连线 {id} 永远不会走到：另一条连线总是被选中'],
  ['The expression language is {language}; only FEEL is executed', '表达式语言是 {language}；只支持 FEEL'],
  ['The expression is not formal: xsi:type="bpmn:tFormalExpression" is missing', '表达式不是正式表达式：缺少 xsi:type="bpmn:tFormalExpression"'],
  ['The expression is in {language}; only FEEL is executed', '表达式是 {language}；只支持 FEEL'],
  ['The expression is empty', '表达式为空'],
  ['{feel} is not FEEL at character {at}', '{feel} 从第 {at} 个字符起不是 FEEL'],
  [' is not FEEL at character {at}', '表达式为空，不是 FEEL'],
  ['The expression is longer than {count} characters', '表达式超过 {count} 个字符'],
  ['The expression is nested more than {count} deep', '表达式嵌套超过 {count} 层'],
  ['The expression iterates more than twice', '表达式的循环多于两层'],
  ['The expression defines a function', '表达式定义了函数'],
  ['The expression iterates over more than {count} numbers, or over a range whose ends are not numbers', '表达式循环的数字多于 {count} 个，或范围的两端不是数字'],
  ['The expression calls {name} with a pattern that is not a text in quotes', '表达式调用 {name} 时，模式不是引号中的文字'],
  ['The expression calls {name} with a pattern that is longer than {count} characters', '表达式调用 {name} 时，模式超过 {count} 个字符'],
  ['The expression calls {name} with a pattern that refers back to a group', '表达式调用 {name} 时，模式引用了前面的分组'],
  ['The expression calls {name} with a pattern that repeats a group that repeats or chooses inside', '表达式调用 {name} 时，模式重复了内部带重复或选择的分组'],
  ['The expression calls {name} with a pattern that repeats without bound too often', '表达式调用 {name} 时，模式中无上限的重复过多'],

  // timers
  ['A timer has exactly one of date, duration and cycle', '定时只能有日期、时长、周期之一'],
  ['{text} is not a date and time with offset (2026-12-31T15:30:00+08:00)', '“{text}”不是带时区的日期时间（如 2026-12-31T15:30:00+08:00）'],
  ['{text} is not an ISO 8601 duration (PT72H)', '“{text}”不是 ISO 8601 时长（如 PT72H）'],
  ['{text} is not a cycle (R3/PT24H, R/PT24H)', '“{text}”不是周期（如 R3/PT24H、R/PT24H）'],
  ['A cycle needs an event that does not interrupt', '周期只能用于不中断的事件'],

  // approval, service, end
  ['The approval rule has no need {id}', '审批规则中没有审批项 {id}'],
  ['The task says neither what it counts for nor whom it is for', '任务既没有说明计入哪个审批项，也没有说明由谁审批'],
  ['required is {text}, not a number from 1 to {most}', '审批人数是“{text}”，应为 1 到 {most} 的数'],
  ['onRefuse is {text}, not end or continue', 'onRefuse 是“{text}”，应为 end 或 continue'],
  ['The task is for {sources}; only one may be given', '任务同时指定了 {sources}；只能指定一个'],
  ['{name} is empty', '{name} 为空'],
  ['{count} persons must approve but only {given} may', '要 {count} 人同意，但只有 {given} 人可以审批'],
  ['relation is {text}, not one of {all}', 'relation 是“{text}”，应为 {all} 之一'],
  ['{name} is {text}, neither a date and time with offset nor FEEL', '{name} 是“{text}”，既不是带时区的日期时间，也不是 FEEL'],
  ['A service task has exactly one of yinxin:stamp and yinxin:notify', '服务任务要么盖章，要么通知，二者选一'],
  ['zeebe:taskDefinition has the type {text}, which is not what the task does', 'zeebe:taskDefinition 的类型是“{text}”，与任务不符'],
  ['repeats is {text}, not true or false', 'repeats 是“{text}”，应为 true 或 false'],
  ['A message goes either to the requester (to) or to a role', '通知发给申请人，或发给一个角色，二者选一'],
  ['to is {text}, not requester', 'to 是“{text}”，应为 requester'],
  ['The message has no template', '通知没有模板'],
  ['The outcome of an end is refused or absent', '结束的结果只能是“拒绝”或不填'],
  ['Only a terminate end event ends the process as refused', '只有终止结束事件才能以“拒绝”结束流程'],
  ['The id of a user task is letters, digits, _ and -, and no word of FEEL', '审批任务的 ID 只含字母、数字、_ 和 -，且不是 FEEL 的词'],
  ['The id {id} is the name of a variable', 'ID {id} 是变量的名称'],

  // soundness and proof
  ['Tokens can run round this loop of gateways for ever', '流程可能在这圈网关之间无休止地循环'],
  ['The condition stands before a stamp and reads {what}, which is neither subject nor decision nor role', '盖章之前的条件读取了 {what}，它既不是审批对象，也不是审批结果或角色'],
  ['The condition stands before a stamp and reads the clock by {what}()', '盖章之前的条件用 {what}() 读取了时间'],
  ['Not decided: the process can be in more than {count} different states', '无法判定：流程的状态超过 {count} 种'],
  ['More and more tokens can come here', '到达这里的分支会越来越多'],
  ['The process can come to a point from which it never ends', '流程可能走到再也无法结束的地方'],
  ['Two tokens of one split come here one after another; they are to be joined, or to end apart', '同一次分支的两条路先后到达这里；应先合并，或分别结束'],
  ['No run of the process comes here', '流程永远不会走到这里'],
  ['The stamp can be reached twice and does not say that it repeats', '盖章可能执行两次，而没有注明可重复'],
  ['The stamp can be reached although {task} was refused', '{task} 被拒绝后仍可到达盖章'],
  ['The stamp can be reached without the approval {need} of {count} persons', '未经 {count} 人的审批 {need} 即可到达盖章'],
  ['The stamp can be reached without the approval {need}', '未经审批 {need} 即可到达盖章'],
  ['the flow is proved against the rule of another unit', '流程是按另一单位的审批规则证明的'],
];

/** Words for kinds of element, as bpmn/read/model.ts makes them. */
export const kindsInChinese: Readonly<Record<string, string>> = {
  'incoming': '进入的', 'outgoing': '引出的',
  'definitions': '文件', 'process': '流程', 'sequence flow': '顺序流', 'user task': '审批任务', 'service task': '服务任务', 'start event': '开始事件', 'end event': '结束事件',
  'boundary event': '边界事件', 'exclusive gateway': '排他网关', 'parallel gateway': '并行网关', 'inclusive gateway': '包容网关', 'complex gateway': '复杂网关', 'event based gateway': '事件网关',
  'task': '任务', 'send task': '发送任务', 'receive task': '接收任务', 'script task': '脚本任务', 'business rule task': '规则任务', 'manual task': '手工任务', 'sub process': '子流程',
  'ad hoc sub process': '临时子流程', 'transaction': '事务', 'call activity': '调用活动', 'intermediate catch event': '中间捕获事件', 'intermediate throw event': '中间抛出事件',
  'data object': '数据对象', 'data object reference': '数据对象', 'choreography task': '编排任务', 'sub choreography': '子编排', 'call choreography': '调用编排', 'collaboration': '协作',
  'choreography': '编排', 'message': '消息', 'signal': '信号', 'error': '错误', 'escalation': '升级', 'global task': '全局任务', 'global user task': '全局审批任务', 'resource': '资源',
  'interface': '接口', 'item definition': '数据类型', 'formal expression': '表达式', 'expression': '表达式', 'documentation': '说明', 'text annotation': '文本注释', 'association': '关联',
  'message event definition': '消息事件定义', 'timer event definition': '定时事件定义', 'signal event definition': '信号事件定义', 'conditional event definition': '条件事件定义',
  'error event definition': '错误事件定义', 'escalation event definition': '升级事件定义', 'compensate event definition': '补偿事件定义', 'cancel event definition': '取消事件定义',
  'link event definition': '链接事件定义', 'terminate event definition': '终止事件定义',
};

interface Pattern { readonly form: RegExp; readonly names: readonly string[]; readonly chinese: string }

const patterns: readonly Pattern[] = findingsInChinese.map(([english, chinese]) => {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parts = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { form: new RegExp(`^${parts.map((part, index) => part + captureOf(names[index])).join('')}$`, 's'), names, chinese };
});

function captureOf(name: string | undefined): string {
  if (name === undefined) return '';
  return /^(type|side)/.test(name) ? '([a-z ]+?)' : '(.+?)';
}

/** The Chinese for what a rule says; undefined when there is none. */
export function findingInChinese(message: string): string | undefined {
  for (const { form, names, chinese } of patterns) {
    const found = form.exec(message);
    if (found) return chinese.replace(/\{(\w+)\}/g, (_, name: string) => shown(name, found[names.indexOf(name) + 1] ?? ''));
  }
  return undefined;
}

function shown(name: string, text: string): string {
  if (name === 'sources') return text.replaceAll(' and ', '、');
  return /^(type|side)/.test(name) ? (kindsInChinese[text] ?? text) : text;
}
