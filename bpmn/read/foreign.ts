import type { Definitions, ModelElement } from './model.ts';

/** By namespace: whose extensions they are. `silent`: whatever stands in it says nothing to an engine. */
const vendors: Readonly<Record<string, Vendor>> = {
  'http://camunda.org/schema/1.0/bpmn': 'engine',
  'http://activiti.org/bpmn': 'engine',
  'http://flowable.org/bpmn': 'engine',
  'http://www.jboss.org/drools': 'drools',
  'http://www.signavio.com': 'signavio',
  'http://www.signavio.com/bpmn20': 'signavio',
  'http://camunda.org/schema/modeler/1.0': 'silent',
  'http://flowable.com/modeler': 'silent',
  'http://activiti.com/modeler': 'silent',
  'http://bpmn.io/schema/bpmn/biocolor/1.0': 'silent',
  'http://www.omg.org/spec/BPMN/non-normative/color/1.0': 'silent',
  'http://www.bpsim.org/schemas/1.0': 'silent',
};
/** Prefixes under which files write them. */
const prefixes: Readonly<Record<string, Vendor>> = { camunda: 'engine', activiti: 'engine', flowable: 'engine', drools: 'drools', signavio: 'signavio', modeler: 'silent', bioc: 'silent', color: 'silent', bpsim: 'silent' };

type Vendor = 'engine' | 'drools' | 'signavio' | 'silent';

/** By vendor: names that say nothing to an engine, as they are about drawing, documenting or that engine's own transactions and history. */
const silent: Readonly<Record<Vendor, RegExp>> = {
  engine: /^(async|asyncBefore|asyncAfter|asyncLeave|exclusive|jobPriority|historyTimeToLive|isStartableInTasklist|properties|modelerTemplate(Version|Icon)?|diagramRelationId|formFieldValidation)$/,
  drools: /^(packageName|version|dtype|import|selectable|bgcolor|bordercolor|fontsize|color|metaData)$/,
  signavio: /^signavio(MetaData|DiagramMetaData|Label|Type|DataFlowRefs|ModelUuid)$|^(bgcolor|documentation)$/i,
  silent: /./,
};

/** jBPM keeps settings that change what is executed among its meta data. */
const jbpmSettings = /^custom(Async|AutoStart|ActivationCondition|CompletionCondition|SLADueDate|Scope|AbortParent)$/i;

const needed: readonly (readonly [name: RegExp, hint: string])[] = [
  [/^(assignee|candidateUsers|candidateGroups|businessCalendarName)$/, 'write zeebe:assignmentDefinition, or yinxin:approval for an approval'],
  [/^(formKey|formRef|formRefBinding|formRefVersion|formData|formProperty|formHandlerClass)$/, 'write zeebe:formDefinition with the id of a form'],
  [/^(dueDate|followUpDate)$/, 'write zeebe:taskSchedule'],
  [/^priority$/, 'write zeebe:priorityDefinition'],
  [/^(class|delegateExpression|expression|type|topic|connector|field|triggerable|taskName|serviceimplementation|serviceoperation)$/i, 'write zeebe:taskDefinition, yinxin:stamp or yinxin:notify'],
  [/^(decisionRef\w*|mapDecisionResult|ruleFlowGroup|ruleLanguage|decision\w*)$/, 'write zeebe:calledDecision'],
  [/^(resultVariable|resultVariableName|autoStoreVariables|script\w*|resource)$/, 'write zeebe:script with a FEEL expression'],
  [/^(inputOutput|in|out|inputParameter|outputParameter)$/, 'write zeebe:ioMapping'],
  [/^(collection|elementVariable|elementIndexVariable|variableAggregation)$/, 'write zeebe:loopCharacteristics'],
  [/^(calledElement\w*|caseRef|sameDeployment|independent|waitForCompletion|inheritVariables|businessKey)$/, 'write zeebe:calledElement'],
  [/Listener$|^on(Entry|Exit)-script$/, 'draw what a listener does as a task'],
  [/^versionTag$/, 'write zeebe:versionTag'],
  [/^initiator$/, 'expressions know the requester as requester'],
  [/^(failedJobRetryTimeCycle|retry)$/, 'services are tried again by the host'],
  [/^(variableName|variableEvents|condition)$/, 'a condition is judged whenever a variable of its scope changes'],
];

/** Namespaces by the prefixes that the file binds to them. */
export function namespacesOf(definitions: Definitions): ReadonlyMap<string, string> {
  const bound = Object.entries(definitions.$attrs ?? {}).filter(([name]) => name.startsWith('xmlns:'));
  return new Map(bound.map(([name, uri]) => [name.slice('xmlns:'.length), uri]));
}

/** Whether a name of another namespace, `camunda:asyncBefore`, says nothing to an engine. */
export function isSilent(name: string, namespaces: ReadonlyMap<string, string>, element?: ModelElement): boolean {
  const [prefix = '', local = ''] = name.split(':');
  const vendor = vendorOf(prefix, namespaces, element);
  if (!vendor || !silent[vendor].test(local)) return false;
  return !(local === 'metaData' && jbpmSettings.test(String(element?.name)));
}

/** What to write instead, as the end of a sentence; empty when there is nothing. */
export function hintFor(name: string): string {
  const local = name.slice(name.indexOf(':') + 1);
  const hint = needed.find(([names]) => names.test(local))?.[1];
  return hint ? `; ${hint}` : '';
}

function vendorOf(prefix: string, namespaces: ReadonlyMap<string, string>, element: ModelElement | undefined): Vendor | undefined {
  const uri = (element?.[`xmlns:${prefix}`] as string | undefined) ?? namespaces.get(prefix);
  return uri === undefined ? prefixes[prefix] : vendors[uri.replace(/\/$/, '')];
}
