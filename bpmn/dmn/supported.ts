import type { Report } from '../refusal.ts';
import type { DmnElement } from './xml.ts';

/** What says nothing to an engine and may stand anywhere. */
const notes: readonly string[] = ['description', 'extensionElements'];

/** By element: the children that are executed, or that document a decision. All else is refused by name. */
const children: Readonly<Record<string, readonly string[]>> = {
  definitions: ['decision', 'inputData', 'knowledgeSource', 'textAnnotation', 'association', 'group', 'elementCollection', 'performanceIndicator', 'organizationUnit', 'DMNDI'],
  decision: [
    'question', 'allowedAnswers', 'variable', 'informationRequirement', 'authorityRequirement', 'supportedObjective', 'impactedPerformanceIndicator', 'decisionMaker', 'decisionOwner', 'usingProcess', 'usingTask',
    'decisionTable', 'literalExpression',
  ],
  informationRequirement: ['requiredDecision', 'requiredInput'],
  decisionTable: ['input', 'output', 'annotation', 'rule'],
  input: ['inputExpression', 'inputValues'],
  output: ['outputValues', 'defaultOutputEntry'],
  rule: ['inputEntry', 'outputEntry', 'annotationEntry'],
  inputExpression: ['text'],
  inputValues: ['text'],
  outputValues: ['text'],
  defaultOutputEntry: ['text'],
  inputEntry: ['text'],
  outputEntry: ['text'],
  literalExpression: ['text'],
  variable: [],
  text: [],
};

const labels = ['id', 'name', 'label'];
const expression = [...labels, 'typeRef', 'expressionLanguage'];
const attributes: Readonly<Record<string, readonly string[]>> = {
  definitions: [...labels, 'namespace', 'expressionLanguage', 'typeLanguage', 'exporter', 'exporterVersion'],
  decision: labels,
  informationRequirement: labels,
  decisionTable: [...labels, 'hitPolicy', 'aggregation', 'preferredOrientation', 'outputLabel', 'typeRef'],
  input: labels,
  output: [...labels, 'typeRef'],
  rule: labels,
  inputExpression: expression,
  inputValues: expression,
  outputValues: expression,
  defaultOutputEntry: expression,
  inputEntry: expression,
  outputEntry: expression,
  literalExpression: expression,
  variable: [...labels, 'typeRef'],
  text: [],
};

const hints: Readonly<Record<string, string>> = {
  businessKnowledgeModel: 'write its table as a decision',
  decisionService: 'call the decision itself',
  context: 'write each entry as a decision',
  relation: 'write it as a decision table',
  invocation: 'write what it calls as a decision',
  functionDefinition: 'write it as a decision',
  list: 'write it as FEEL in a literal expression',
  itemDefinition: 'use the types of FEEL and write allowed values in the table',
  import: 'put everything into one file',
  knowledgeRequirement: 'write what is required as a decision',
  importedValues: 'put everything into one file',
};

/** Attributes of other makers that change what a table means. */
const vendors: readonly string[] = ['inputVariable'];
const ours = /^(http:\/\/camunda\.org\/schema\/zeebe|urn:yinxin:)/;

/** Refuses, by name, every element and attribute that would not be honoured. */
export function checkSupported(element: DmnElement, report: Report): void {
  const known = children[element.name];
  if (!known) return;
  for (const name of Object.keys(element.attributes)) {
    if (!attributes[element.name]?.includes(name)) report(element.id, `The attribute ${name} of <${element.name}> is not honoured`);
  }
  for (const name of element.foreign) {
    if (ours.test(name) || vendors.includes(localOf(name))) report(element.id, `The attribute ${localOf(name)} of <${element.name}> is not honoured`);
  }
  for (const child of element.children) {
    if (notes.includes(child.name)) checkExtensions(child, report);
    else if (known.includes(localOf(child.name)) && (child.name === localOf(child.name) || localOf(child.name) === 'DMNDI')) checkSupported(child, report);
    else report(child.id, `<${localOf(child.name)}> is not executed${hintOf(child)}`);
  }
}

/** Extensions of others are kept and mean nothing here; those that this engine would be thought to know are refused. */
function checkExtensions(element: DmnElement, report: Report): void {
  for (const { name, id } of element.children) if (ours.test(name)) report(id, `The extension ${localOf(name)} is not honoured in a decision`);
}

const localOf = (name: string): string => name.replace(/^.* /, '');

const hintOf = ({ name }: DmnElement): string => {
  const hint = hints[localOf(name)];
  return hint ? `: ${hint}` : '';
};
