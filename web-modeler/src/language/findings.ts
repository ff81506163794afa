import { partFindingsInChinese, partWordsInChinese } from './partFindings.ts';

/**
 * Chinese for what the rules of bpmn/ say of a flow. `{type}` is the words for a kind of element, `{more}` the message of a parser as it is,
 * `{inner}` another finding, `{hint}` an advice; every other name stands for a text of the flow. The tests ask for a translation of what every bad fixture is told.
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
  ['The file holds no process', '文件不含流程'],
  ['The file holds no process {id}', '文件不含流程 {id}'],
  ['The file holds no process that can be deployed', '文件不含可部署的流程'],
  ['The file holds several processes that no other calls ({ids}); say which is to be deployed', '文件含有多个不被其他流程调用的流程（{ids}）；请指明部署哪一个'],
  ['The process has no id', '流程没有 ID'],
  ['The process is marked as not executable; set isExecutable to true', '流程被标为不可执行；请把 isExecutable 设为 true'],
  ['The {type} is not executed; {hint}', '不支持执行{type}；{hint}'],
  ['The {type} is not executed', '不支持执行{type}'],
  ['The {type} has no id', '{type}没有 ID'],
  ['The {type} has {name}, which is not executed; {hint}', '{type}带有 {name}，不支持执行；{hint}'],
  ['The {type} has {name}, which is not executed', '{type}带有 {name}，不支持执行'],
  ['{name} of the {type} may only be {value}; {hint}', '{type}的 {name} 只能是 {value}；{hint}'],
  ['{name} of the {type} may only be {value}', '{type}的 {name} 只能是 {value}'],
  ['{name} stands twice', '{name} 出现了两次'],
  ['{name} is not executed on a {type}; {hint}', '{type}上不支持 {name}；{hint}'],
  ['{name} is not executed on a {type}', '{type}上不支持 {name}'],
  ['{name} of {extension} is {text}, which is not executed; {hint}', '{extension} 的 {name} 是“{text}”，不支持执行；{hint}'],
  ['{name} of {extension} is not executed', '不支持 {extension} 的 {name}'],

  // flows, start and end
  ['The flow begins at no element of the process', '连线的起点不是流程中的元素'],
  ['The flow ends at no element of the process', '连线的终点不是流程中的元素'],
  ['{id} is missing among the {side} flows', '{side}连线中缺少 {id}'],
  ['{id} is listed among the {side} flows but is not one', '{id} 被列为{side}连线，实际不是'],
  ['A flow is listed twice among the {side} flows', '同一连线在{side}连线中列了两次'],
  ['At most one start event without trigger begins a {type}, here are {count}', '{type}最多只能有一个无触发条件的开始事件，这里有 {count} 个'],
  ['There is a start event but no end event', '有开始事件而没有结束事件'],
  ['There is an end event but no start event', '有结束事件而没有开始事件'],
  ['Nothing begins here: there is no start event, and flows lead to every element', '这里无从开始：没有开始事件，而每个元素都有连线通到'],
  ['The flow leads from one process into another; only messages do that', '连线从一个流程通到另一个流程；跨流程只能用消息'],
  ['The flow crosses the border of the subprocess {id}', '连线穿过了子流程 {id} 的边界'],
  ['The flow connects elements of {id} but stands in {other}', '连线连接的是 {id} 中的元素，却放在 {other} 中'],
  ['eventDefinitionRef refers to {id}, which belongs to another event; only definitions at the top of the file are shared', 'eventDefinitionRef 指向 {id}，而它属于另一个事件；只有文件顶层的定义可以共用'],
  ['{name} refers to the {type} {id}, which is of the wrong kind', '{name} 指向{type} {id}，类型不符'],
  ['The {type} has {count} characters, more than {most}', '{type}有 {count} 个字符，超过 {most} 个'],
  ['The process {id} is held by more than one of the files', '不止一个文件含有流程 {id}'],
  ['The process {id} has a user task of the same id; decisions are kept by it', '流程 {id} 中有 ID 相同的审批任务；审批结果按此 ID 保存'],
  ['No flow may lead to this event', '不得有连线指向此事件'],
  ['No flow leads here', '没有连线通到这里'],
  ['No flow may leave an end event', '结束事件不得有连线引出'],
  ['No flow leads on from here; every path ends at an end event', '这里没有连线引出；每条路径都要到达结束事件'],
  ['No flow may leave this event', '此事件不得有连线引出'],

  // where events stand
  ['The {type} needs an event definition', '{type}要有事件定义'],
  ['An event of the kind {type} cannot be the {type2}', '{type}事件不能作为{type2}'],
  ['The process {id} cannot be compensated; an event subprocess for compensation stands in a subprocess', '流程 {id} 不能补偿；补偿事件子流程要放在子流程中'],
  ['Only the start event of an event subprocess can be non-interrupting', '只有事件子流程的开始事件可以不中断'],
  ['No flow leads to or from an event subprocess; its start event begins it', '事件子流程没有连线进出，由其开始事件启动'],
  ['An event subprocess is not repeated; its start event may happen again instead', '事件子流程不能循环；可让其开始事件多次发生'],
  ['An event subprocess is no handler of compensation; its start event may be one for compensation instead', '事件子流程不能作为补偿处理；可改用补偿开始事件'],
  ['An event subprocess has exactly one start event, this one has {count}', '事件子流程只能有一个开始事件，此处有 {count} 个'],
  ['A start event of the kind {type} always interrupts; isInterrupting="false" is for other kinds', '{type}开始事件总是中断；isInterrupting="false" 用于其他种类'],
  ['The boundary event is not attached to an activity', '边界事件没有附着在活动上'],
  ['The boundary event is attached to {id}, which stands in another scope', '边界事件附着在 {id} 上，而它在另一个范围中'],
  ['An event subprocess has no boundary events', '事件子流程没有边界事件'],
  ['A handler of compensation has no boundary events', '补偿处理没有边界事件'],
  ['Only a transaction is cancelled; a boundary event for cancellation is attached to one', '只有事务可以取消；取消边界事件要附着在事务上'],
  ['A boundary event of the kind {type} always interrupts; cancelActivity="false" is for other kinds', '{type}边界事件总是中断；cancelActivity="false" 用于其他种类'],
  ['A cancel end event stands directly in a transaction and nowhere else', '取消结束事件只能直接放在事务中'],
  ['The transaction has no boundary event for cancellation by which it could be left', '事务没有取消边界事件，取消后无路可走'],
  ['The transaction has another boundary event for cancellation already', '事务已有另一个取消边界事件'],
  ['The activity has another boundary event for compensation already', '活动已有另一个补偿边界事件'],
  ['No flow leaves a boundary event for compensation; an association leads to the handler', '补偿边界事件没有连线引出，用关联指向补偿处理'],
  ['An association leads from here to the one handler of compensation; there are {count}', '要有一条关联从这里指向唯一的补偿处理，现有 {count} 个'],
  ['{id} is not marked as a handler of compensation (isForCompensation)', '{id} 没有标为补偿处理（isForCompensation）'],
  ['The handler {id} stands in another scope', '补偿处理 {id} 在另一个范围中'],
  ['No flow leads to or from a handler of compensation', '补偿处理没有连线进出'],
  ['No boundary event for compensation leads to this handler', '没有补偿边界事件指向此补偿处理'],
  ['{id} cannot be compensated from here: it stands in another scope', '从这里不能补偿 {id}：它在另一个范围中'],
  ['{id} has no boundary event for compensation', '{id} 没有补偿边界事件'],
  ['The link has no name', '链接没有名称'],
  ['Another link {name} is caught in this scope', '此范围内已有另一个名为 {name} 的链接捕获'],
  ['No link {name} is thrown in this scope', '此范围内没有抛出链接 {name}'],
  ['No link {name} is caught in this scope', '此范围内没有捕获链接 {name}'],
  ['Another event catches the same {type} here already', '这里已有另一个事件捕获同一{type}'],
  ['A converging gateway has one outgoing flow, this one has {count}', '汇聚网关只有一条引出连线，此处有 {count} 条'],
  ['A diverging gateway has one incoming flow, this one has {count}', '分支网关只有一条进入连线，此处有 {count} 条'],
  ['A mixed gateway has several incoming and several outgoing flows', '混合网关要有多条进入连线和多条引出连线'],
  ['An event-based gateway has two outgoing flows or more, this one has {count}', '事件网关至少有两条引出连线，此处有 {count} 条'],
  ['Receive tasks and message events do not stand behind the same event-based gateway', '同一事件网关之后不能既有接收任务又有消息事件'],
  ['Only the event-based gateway leads to an event behind it; this one has more incoming flows', '事件网关之后的事件只能由该网关通到；此处还有别的进入连线'],
  ['A receive task behind an event-based gateway has no boundary events', '事件网关之后的接收任务没有边界事件'],
  ['A receive task behind an event-based gateway is not repeated', '事件网关之后的接收任务不能循环'],
  ['A receive task behind an event-based gateway waits for a message', '事件网关之后的接收任务要等待一条消息'],
  ['Behind an event-based gateway stand only events that wait for a message, signal, time or condition, and receive tasks', '事件网关之后只能是等待消息、信号、时间或条件的事件，以及接收任务'],
  ['The ad-hoc subprocess holds no activity that could be begun', '临时子流程中没有可以开始的活动'],
  ['An ad-hoc subprocess has no {type}; people begin what is in it', '临时子流程没有{type}；其中的活动由人开始'],
  ['No flow leads to this {type}; people begin activities only', '没有连线通到这个{type}；人只能开始活动'],
  ['A message flow has a source and a target', '消息流要有起点和终点'],
  ['The message flow begins and ends in the same pool', '消息流的起点和终点在同一个池中'],
  ['The message flow begins at {id}, which sends no message', '消息流的起点 {id} 不发送消息'],
  ['The message flow ends at {id}, which receives no message', '消息流的终点 {id} 不接收消息'],

  // what events, calls and data say
  ['The message event has no message', '消息事件没有指定消息'],
  ['The signal event has no signal', '信号事件没有指定信号'],
  ['The conditional event has no condition', '条件事件没有条件'],
  ['The error end event throws no error', '错误结束事件没有指定错误'],
  ['The error that is thrown has no code', '抛出的错误没有代码'],
  ['The event throws no escalation', '事件没有指定升级'],
  ['The escalation that is thrown has no code', '抛出的升级没有代码'],
  ['The message {name} has no correlation key, so it could reach another use', '消息 {name} 没有关联键，可能送到另一次用印'],
  ['The call activity names no process', '调用活动没有指定流程'],
  ['The call activity names two processes, {one} and {other}', '调用活动指定了两个流程：{one}、{other}'],
  ['Which process is called is computed, so it cannot be bound when the flow is deployed', '被调用的流程由表达式算出，不能在部署时绑定'],
  ['The call is bound by versionTag, or has none: they are given together', '按版本标签绑定时才给出 versionTag，二者要同时给出'],
  ['The process {id} is called as it was deployed with this one, but is not among the files', '被调用的流程 {id} 应一起部署，但不在这些文件中'],
  ['The process {id} cannot be called: it has no start event without trigger', '流程 {id} 不能被调用：它没有无触发条件的开始事件'],
  ['The process {id} calls {other} in turn', '流程 {id} 又反过来调用 {other}'],
  ['The task names a decision and a job; it does one of them', '任务同时指定了决策和作业，二者选一'],
  ['The business rule task names no decision (zeebe:calledDecision)', '规则任务没有指定决策（zeebe:calledDecision）'],
  ['The decision is computed; it is named by its id', '决策由表达式算出；应以其 ID 指定'],
  ['The business rule task does not say which variable takes the result (resultVariable)', '规则任务没有说明结果存入哪个变量（resultVariable）'],
  ['The decision {id} is not among the files', '决策 {id} 不在这些文件中'],
  ['The task has more than one of script, zeebe:script and zeebe:taskDefinition', 'script、zeebe:script、zeebe:taskDefinition 只能有一个'],
  ['The script task has no script', '脚本任务没有脚本'],
  ['The script does not say its language: scriptFormat is missing', '脚本没有说明语言：缺少 scriptFormat'],
  ['A variable has no name', '变量没有名称'],
  ['The variable {name} is not named by one word of letters, digits and _ that means nothing else in FEEL', '变量 {name} 的名称应是由字母、数字、_ 组成的一个词，且不是 FEEL 的词'],
  ['The variable {name} is part of what is approved, or the clock, and is never written', '变量 {name} 属于审批对象或时钟，不得写入'],
  ['The variable {name} has the id of a user task, whose decision is read by that name', '变量 {name} 与审批任务的 ID 相同，而审批结果以此名称读取'],
  ['A subprocess has no data inputs and outputs of its own; what is inside sees the data around it', '子流程没有自己的数据输入和输出；其中的元素可直接看到外面的数据'],
  ['The {type} {id} stands in no set', '{type} {id} 不在任何集合中'],
  ['{id} stands in a set but is no {type} of the activity', '{id} 在集合中，却不是此活动的{type}'],
  ['{id} cannot be seen here: it stands in another scope', '这里看不到 {id}：它在另一个范围中'],
  ['The mapping to {name} has no source', '到 {name} 的映射没有来源'],
  ['Two mappings write the variable {name}', '两个映射写入同一变量 {name}'],
  ['The repetition has a number and a collection; only one says how often', '循环同时给出了次数和集合，二者选一'],
  ['The repetition has neither a number (loopCardinality) nor a collection (inputCollection)', '循环既没有次数（loopCardinality），也没有集合（inputCollection）'],
  ['The repetition is to happen {text} times, which is no whole number of at least 0', '循环次数是“{text}”，应为不小于 0 的整数'],
  ['{name} would hold the items of a collection, and there is none', '{name} 用于存放集合中的一项，而没有集合'],
  ['What is collected (outputCollection) and what each round gives (outputElement) are given together', '汇总（outputCollection）和每次的结果（outputElement）要同时给出'],
  ['{name} holds the items and what is collected', '{name} 既存放集合中的一项，又存放汇总'],
  ['The loop has neither a condition (loopCondition) nor a most (loopMaximum), so it would never end', '循环既没有条件（loopCondition），也没有上限（loopMaximum），永远不会结束'],
  ['loopMaximum is {text}, no whole number of at least 1', 'loopMaximum 是“{text}”，应为不小于 1 的整数'],
  ['The condition {text} is neither true nor false', '条件“{text}”既不是真也不是假'],

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
  ['{feel} is an expression of another engine; expressions are FEEL: {more}', '“{feel}”是其他引擎的表达式；此处用 FEEL：{more}'],
  ['{feel} is an expression of another engine; expressions are FEEL', '“{feel}”是其他引擎的表达式；此处用 FEEL'],
  ['{feel} is not FEEL at character {at}', '{feel} 从第 {at} 个字符起不是 FEEL'],
  [' is not FEEL at character {at}', '表达式为空，不是 FEEL'],
  ['The expression is longer than {count} characters', '表达式超过 {count} 个字符'],
  ['The expression is nested more than {count} deep', '表达式嵌套超过 {count} 层'],
  ['The expression iterates more than twice', '表达式的循环多于两层'],
  ['The expression defines a function', '表达式定义了函数'],
  ['The expression calls {name}, which is no function of FEEL', '表达式调用的“{name}”不是 FEEL 的函数'],
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
  ['{text} is not a cycle of a second or more (R3/PT24H, R/PT24H)', '“{text}”不是一秒以上的周期（如 R3/PT24H、R/PT24H）'],
  ['A cycle cannot stand in the flow: the event waits once, for a date or a duration', '流程中的事件只等待一次，只能用日期或时长，不能用周期'],

  // approval, service, end
  ['The approval rule has no need {id}', '审批规则中没有审批项 {id}'],
  ['The task says neither what it counts for nor whom it is for', '任务既没有说明计入哪个审批项，也没有说明由谁审批'],
  ['required is {text}, not a number from 1 to {most}', '审批人数是“{text}”，应为 1 到 {most} 的数'],
  ['It is for {sources}; only one may be given', '同时指定了 {sources}；只能指定一个'],
  ['superiors is {text}, not a number from 1 to {most}', 'superiors 是“{text}”，应为 1 到 {most} 的数'],
  ['A person is named twice', '同一人列了两次'],
  ['share and weights belong to a vote (mode)', 'share 和 weights 只用于票签（mode）'],
  ['share is {text}, not a number above 0 and at most 1', 'share 是“{text}”，应大于 0 且不大于 1'],
  ['{text} is not a person with a whole number above 0 (li=2)', '“{text}”不是一个人加一个大于 0 的整数（如 li=2）'],
  ['{person} has two weights', '{person} 有两个权重'],
  ['{person} has a weight but no vote', '{person} 有权重而没有投票权'],
  ['acts names {text}, not one of {all}', 'acts 中有“{text}”，应为 {all} 之一'],
  ['acts names something twice', 'acts 中有重复'],
  ['returnTo says where the task may be returned to, but neither acts nor onRefuse lets anybody return it', 'returnTo 指定了退回到哪里，但 acts 和 onRefuse 都不允许退回'],
  ['returnTo names {id}, which is no other user task of the same scope', 'returnTo 中的 {id} 不是同一范围内的另一个审批任务'],
  ['remindEvery is {text}, not an ISO 8601 duration (P1D)', 'remindEvery 是“{text}”，应为 ISO 8601 时长（如 P1D）'],
  ['{name} is for a task that is overdue, and this one has no due date (zeebe:taskSchedule)', '{name} 用于逾期的任务，而此任务没有到期时间（zeebe:taskSchedule）'],
  ['A task that counts for the seal is never passed because nobody has decided in time', '计入用印审批的任务不得因逾期而自动通过'],
  ['The copy is for nobody', '抄送没有指定给谁'],
  ['A copy cannot be given: {inner}', '抄送无法进行：{inner}'],
  ['The form is not named by its id (formId)', '表单没有以 ID 指定（formId）'],
  ['priority is {text}, neither a number from 0 to 100 nor FEEL', 'priority 是“{text}”，既不是 0 到 100 的数，也不是 FEEL'],
  ['{name} is empty', '{name} 为空'],
  ['{count} persons must approve but only {given} may', '要 {count} 人同意，但只有 {given} 人可以审批'],
  ['{name} is {text}, not one of {all}', '{name} 是“{text}”，应为 {all} 之一'],
  ['{name} is {text}, neither a date and time with offset nor FEEL', '{name} 是“{text}”，既不是带时区的日期时间，也不是 FEEL'],
  ['A service task has only one of yinxin:stamp and yinxin:notify', '服务任务要么盖章，要么通知，二者选一'],
  ['In a flow for a seal a service task stamps (yinxin:stamp) or notifies (yinxin:notify)', '用印流程中的服务任务要么盖章（yinxin:stamp），要么通知（yinxin:notify）'],
  ['In a flow for a seal nobody does the job that zeebe:taskDefinition asks for', '用印流程中没有谁来做 zeebe:taskDefinition 要求的作业'],
  ['The job has no type', '作业没有类型'],
  ['zeebe:taskDefinition has the type {text}, which is not what the task does', 'zeebe:taskDefinition 的类型是“{text}”，与任务不符'],
  ['repeats is {text}, not true or false', 'repeats 是“{text}”，应为 true 或 false'],
  ['A message goes either to the requester (to) or to a role', '通知发给申请人，或发给一个角色，二者选一'],
  ['to is {text}, not requester', 'to 是“{text}”，应为 requester'],
  ['The message has no template', '通知没有模板'],
  ['The outcome of an end is refused or absent', '结束的结果只能是“拒绝”或不填'],
  ['Only a terminate end event ends the process as refused', '只有终止结束事件才能以“拒绝”结束流程'],
  ['An end event in a subprocess does not end the process as refused', '子流程中的结束事件不能以“拒绝”结束流程'],
  ['A process that another calls does not end as refused', '被其他流程调用的流程不能以“拒绝”结束'],
  ['The id of a user task is letters, digits, _ and -, and no word of FEEL', '审批任务的 ID 只含字母、数字、_ 和 -，且不是 FEEL 的词'],
  ['The id {id} is the name of a variable', 'ID {id} 是变量的名称'],

  // soundness and proof
  ['Tokens can run round this loop for ever', '流程可能在这里无休止地循环'],
  ['The condition stands before a stamp and reads {what}, which is neither subject nor decision nor role', '盖章之前的条件读取了 {what}，它既不是审批对象，也不是审批结果或角色'],
  ['The condition stands before a stamp and reads the clock by {what}()', '盖章之前的条件用 {what}() 读取了时间'],
  ['Not decided: the process can be in more than {count} different states', '无法判定：流程的状态超过 {count} 种'],
  ['More and more tokens can come here', '到达这里的分支会越来越多'],
  ['The process can come to a point from which it never ends', '流程可能走到再也无法结束的地方'],
  ['Two tokens of one split come here one after another; they are to be joined, or to end apart', '同一次分支的两条路先后到达这里；应先合并，或分别结束'],
  ['No run of the process comes here', '流程永远不会走到这里'],
  ['The condition stands before a stamp and asks {what}, which may answer otherwise later', '盖章之前的条件查询了 {what}，其结果以后可能不同'],
  ['What compensates does not stamp', '用于补偿的元素不得盖章'],
  ['The stamp can be reached twice and does not say that it repeats', '盖章可能执行两次，而没有注明可重复'],
  ['The stamp can be reached although {task} was refused', '{task} 被拒绝后仍可到达盖章'],
  ['The stamp can be reached without the approval {need} of {count} persons', '未经 {count} 人的审批 {need} 即可到达盖章'],
  ['The stamp can be reached without the approval {need}', '未经审批 {need} 即可到达盖章'],
  ['the flow is proved against the rule of another unit', '流程是按另一单位的审批规则证明的'],
];

/** Words for kinds of element, as bpmn/read/model.ts makes them. */
export const kindsInChinese: Readonly<Record<string, string>> = {
  'incoming': '进入的', 'outgoing': '引出的', 'id': 'ID', 'name': '名称', 'subprocess': '子流程',
  'start event of a process': '流程的开始事件', 'start event of a subprocess': '子流程的开始事件', 'start event of an event subprocess': '事件子流程的开始事件',
  'data input': '数据输入', 'data output': '数据输出', 'timer': '定时', 'conditional': '条件', 'compensate': '补偿', 'cancel': '取消', 'link': '链接', 'terminate': '终止',
  'definitions': '文件', 'process': '流程', 'sequence flow': '顺序流', 'user task': '审批任务', 'service task': '服务任务', 'start event': '开始事件', 'end event': '结束事件',
  'boundary event': '边界事件', 'exclusive gateway': '排他网关', 'parallel gateway': '并行网关', 'inclusive gateway': '包容网关', 'complex gateway': '复杂网关', 'event based gateway': '事件网关',
  'task': '任务', 'send task': '发送任务', 'receive task': '接收任务', 'script task': '脚本任务', 'business rule task': '规则任务', 'manual task': '手工任务', 'sub process': '子流程',
  'ad hoc sub process': '临时子流程', 'transaction': '事务', 'call activity': '调用活动', 'intermediate catch event': '中间捕获事件', 'intermediate throw event': '中间抛出事件',
  'data object': '数据对象', 'data object reference': '数据对象', 'choreography task': '编排任务', 'sub choreography': '子编排', 'call choreography': '调用编排', 'collaboration': '协作',
  'choreography': '编排', 'message': '消息', 'global script task': '全局脚本任务', 'global manual task': '全局手工任务', 'global business rule task': '全局规则任务', 'correlation property': '关联属性', 'parallel multiple start event': '并行多重开始事件',
  'multiple start event': '多重开始事件', 'multiple end event': '多重结束事件', 'multiple boundary event': '多重边界事件', 'multiple intermediate catch event': '多重中间捕获事件', 'multiple intermediate throw event': '多重中间抛出事件',
  'parallel multiple boundary event': '并行多重边界事件', 'parallel multiple intermediate catch event': '并行多重中间捕获事件', 'multi instance loop characteristics': '多实例循环', 'standard loop characteristics': '标准循环',
  'input output specification': '输入输出规范', 'data input association': '数据输入关联', 'data output association': '数据输出关联', 'signal': '信号', 'error': '错误', 'escalation': '升级', 'global task': '全局任务', 'global user task': '全局审批任务', 'resource': '资源',
  'interface': '接口', 'item definition': '数据类型', 'formal expression': '表达式', 'expression': '表达式', 'documentation': '说明', 'text annotation': '文本注释', 'association': '关联',
  'message event definition': '消息事件定义', 'timer event definition': '定时事件定义', 'signal event definition': '信号事件定义', 'conditional event definition': '条件事件定义',
  'error event definition': '错误事件定义', 'escalation event definition': '升级事件定义', 'compensate event definition': '补偿事件定义', 'cancel event definition': '取消事件定义',
  'link event definition': '链接事件定义', 'terminate event definition': '终止事件定义',
};

/** What the rules advise instead of what is not executed. */
const hintsInChinese: Readonly<Record<string, string>> = {
  'draw an inclusive gateway, or parallel gateways and conditions': '请用包容网关，或并行网关加条件',
  'draw the task in each process': '请在各流程中分别画出任务',
  'draw one event for each': '请为每一个画一个事件',
  'give the message a zeebe:subscription with a correlationKey': '请为消息加上带 correlationKey 的 zeebe:subscription',
  'write zeebe:ioMapping': '请用 zeebe:ioMapping',
  'write zeebe:taskDefinition, or a message': '请用 zeebe:taskDefinition 或消息',
  'write zeebe:assignmentDefinition, or yinxin:approval': '请用 zeebe:assignmentDefinition 或 yinxin:approval',
  'write zeebe:assignmentDefinition, or yinxin:approval for an approval': '请用 zeebe:assignmentDefinition，审批则用 yinxin:approval',
  'write zeebe:formDefinition': '请用 zeebe:formDefinition',
  'write zeebe:formDefinition with the id of a form': '请用 zeebe:formDefinition 并给出表单 ID',
  'write zeebe:taskSchedule': '请用 zeebe:taskSchedule',
  'write zeebe:priorityDefinition': '请用 zeebe:priorityDefinition',
  'write zeebe:taskDefinition, yinxin:stamp or yinxin:notify': '请用 zeebe:taskDefinition、yinxin:stamp 或 yinxin:notify',
  'write zeebe:calledDecision': '请用 zeebe:calledDecision',
  'write zeebe:calledElement': '请用 zeebe:calledElement',
  'write zeebe:script with a FEEL expression': '请用 zeebe:script 写 FEEL 表达式',
  'write zeebe:loopCharacteristics': '请用 zeebe:loopCharacteristics',
  'write zeebe:versionTag': '请用 zeebe:versionTag',
  'write the script in FEEL': '请用 FEEL 写脚本',
  'write deployment, latest or versionTag': '请写 deployment、latest 或 versionTag',
  'a decision is bound when the flow is deployed': '决策在部署流程时绑定',
  'draw a completion condition': '请用完成条件',
  'draw a parallel gateway': '请用并行网关',
  'draw what a listener does as a task': '请把监听器所做的事画成任务',
  'what throws compensation waits for it': '抛出补偿者要等补偿完成',
  'expressions know the requester as requester': '表达式中用 requester 表示申请人',
  'services are tried again by the host': '服务失败后会自动重试',
  'a condition is judged whenever a variable of its scope changes': '所在范围的变量一变，条件就会重新判断',
};

interface Pattern { readonly form: RegExp; readonly names: readonly string[]; readonly chinese: string }

/** What begins with a name could be many things: it is asked last. */
const beginsWithName = ([english]: readonly [string, string]): boolean => english.startsWith('{');
const ordered = [...partFindingsInChinese.filter((each) => !beginsWithName(each)), ...findingsInChinese, ...partFindingsInChinese.filter(beginsWithName)];

const patterns: readonly Pattern[] = ordered.map(([english, chinese]) => {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parts = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { form: new RegExp(`^${parts.map((part, index) => part + captureOf(names[index])).join('')}$`, 's'), names, chinese };
});

function captureOf(name: string | undefined): string {
  if (name === undefined) return '';
  if (name === 'shape') return '(a text|true or false|a number|a whole number from 0|a list|an object)';
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
  if (name === 'hint') return hintsInChinese[text] ?? text;
  if (name === 'inner') return findingInChinese(text) ?? text;
  if (name === 'fault') return findingInChinese(text) ?? findingInChinese(`The expression ${text}`)?.replace(/^表达式/, '') ?? text;
  if (name === 'why') return partWordsInChinese[text] ?? findingInChinese(`The expression calls matches with a pattern that ${text}`)?.replace(/^.*模式/, '') ?? text;
  if (['shape', 'advice', 'trigger'].includes(name)) return partWordsInChinese[text] ?? text;
  return /^(type|side)/.test(name) ? (kindsInChinese[text] ?? text) : text;
}
