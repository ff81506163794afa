import { testsIn } from '../feel/unaryTests.ts';
import type { FlowLimits, Refusal } from '../refusal.ts';
import { defaultDecisionLimits, type DecisionLimits } from './limits.ts';
import { hitPolicies, type DecisionTable, type HitPolicy } from './model.ts';
import { decisionRules } from './rules/registry.ts';
import { checkSupported } from './supported.ts';
import { typeNamed } from './types.ts';
import { childOf, childrenOf, readXml, textIn, type DmnElement } from './xml.ts';

/** Tables of a file, by id of the decision. */
export type Decisions = Readonly<Record<string, DecisionTable>>;

/**
 * Reads a file of decisions (DMN 1.1 to 1.5) strictly: what is not executed is refused by name, what is gives tables. A decision
 * that is one FEEL expression becomes a table without inputs and with one rule.
 */
export async function readDecisions(text: string, limits: FlowLimits & Partial<DecisionLimits> = defaultDecisionLimits): Promise<{ decisions: Decisions } | { refused: readonly Refusal[] }> {
  const bounds = { ...defaultDecisionLimits, ...limits };
  const definitions = readXml(text, bounds);
  if ('rule' in definitions) return { refused: [definitions] };
  const odd = [...supported(definitions), ...formRefusals(definitions, bounds)];
  if (odd.length > 0) return { refused: odd };
  const tables = childrenOf(definitions, 'decision').map(tableOf);
  const refused = decisionRules.flatMap((rule) => {
    const found: Refusal[] = [];
    rule.check(tables, (element, message) => found.push({ rule: rule.id, element, message }), bounds);
    return found;
  });
  return refused.length > 0 ? { refused } : { decisions: Object.fromEntries(tables.map((table) => [table.id, table])) };
}

function supported(definitions: DmnElement): readonly Refusal[] {
  const refused: Refusal[] = [];
  checkSupported(definitions, (element, message) => refused.push({ rule: 'dmn-supported', element, message }));
  return refused;
}

/** DMN 1.3, table 39. */
const policyNames: Readonly<Record<string, HitPolicy>> = Object.fromEntries(
  ['UNIQUE', 'FIRST', 'ANY', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'].map((name) => [name, hitPolicies.find((letter) => name.startsWith(letter)) ?? 'U']),
);
const aggregations = ['SUM', 'MIN', 'MAX', 'COUNT'] as const;
const feelLanguages = /^(feel|https?:\/\/www\.omg\.org\/spec\/(DMN\/\d{8}\/FEEL|FEEL\/\d{8})\/?)$/i;

/** What must hold before a table can be made of a decision: sizes, languages, known words. */
function formRefusals(definitions: DmnElement, limits: DecisionLimits): readonly Refusal[] {
  const refused: Refusal[] = [];
  const refuse = (rule: string, element: string, message: string) => refused.push({ rule, element, message });
  const decisions = childrenOf(definitions, 'decision');
  if (decisions.length === 0) refuse('dmn-malformed', definitions.id, 'The file holds no decision');
  if (decisions.length > limits.decisions) refuse('dmn-too-large', definitions.id, `The file holds more than ${limits.decisions} decisions`);
  for (const decision of decisions) {
    const [table, literal] = [childOf(decision, 'decisionTable'), childOf(decision, 'literalExpression')];
    if (decision.attributes.id === undefined) refuse('dmn-malformed', definitions.id, `The decision ${decision.attributes.name ?? ''} has no id`);
    if (childrenOf(decision, 'decisionTable').length + childrenOf(decision, 'literalExpression').length !== 1) refuse('dmn-malformed', decision.id, 'A decision is one decision table or one literal expression');
    if (table) checkWords(table, refuse, limits);
    for (const element of [table, literal, childOf(decision, 'variable')]) if (element) checkLanguages(element, refuse);
  }
  checkLanguage(definitions, refuse);
  return refused;
}

type Refuse = (rule: string, element: string, message: string) => void;

function checkWords(table: DmnElement, refuse: Refuse, limits: DecisionLimits): void {
  const { hitPolicy = 'UNIQUE', aggregation } = table.attributes;
  if (!Object.hasOwn(policyNames, hitPolicy)) refuse('dmn-hit-policy', table.id, `${hitPolicy} is no hit policy`);
  if (aggregation !== undefined && !aggregations.some((known) => known === aggregation)) refuse('dmn-hit-policy', table.id, `${aggregation} is no aggregation`);
  const rules = childrenOf(table, 'rule');
  if (rules.length > limits.rules) refuse('dmn-too-large', table.id, `The table has more than ${limits.rules} rules`);
  const cells = rules.reduce((sum, rule) => sum + rule.children.length, 0);
  if (cells > limits.cells) refuse('dmn-too-large', table.id, `The table has more than ${limits.cells} cells`);
}

function checkLanguages(element: DmnElement, refuse: Refuse): void {
  checkLanguage(element, refuse);
  const { typeRef } = element.attributes;
  if (typeRef !== undefined && element.name !== 'decisionTable' && !typeNamed(typeRef)) refuse('dmn-types', element.id, `The type ${typeRef} is not known: use one of FEEL`);
  for (const child of element.children) checkLanguages(child, refuse);
}

function checkLanguage({ attributes: { expressionLanguage }, id }: DmnElement, refuse: Refuse): void {
  if (expressionLanguage !== undefined && !feelLanguages.test(expressionLanguage)) refuse('dmn-language', id, `Expressions in ${expressionLanguage} are not executed: write them in FEEL`);
}

function tableOf(decision: DmnElement): DecisionTable {
  const [table, literal] = [childOf(decision, 'decisionTable'), childOf(decision, 'literalExpression')];
  const variable = childOf(decision, 'variable');
  const { name } = decision.attributes;
  const requires = childrenOf(decision, 'informationRequirement').flatMap((requirement) => childrenOf(requirement, 'requiredDecision').map(({ attributes }) => (attributes.href ?? '').replace(/^#/, '')));
  return {
    id: decision.id,
    ...(name !== undefined && { name }),
    ...(table ? rulesOf(table, variable) : literalOf(literal, variable)),
    requires,
    ...(variable?.attributes.name !== undefined && { variable: variable.attributes.name }),
  };
}

const oneHit: readonly HitPolicy[] = ['U', 'F', 'A', 'P'];

type Rules = Pick<DecisionTable, 'hitPolicy' | 'aggregation' | 'inputs' | 'outputs' | 'rules'>;

/** @param variable gives its type to the only output of a table where that has none */
function rulesOf(table: DmnElement, variable: DmnElement | undefined): Rules {
  const aggregation = aggregations.find((known) => known === table.attributes.aggregation);
  const hitPolicy = policyNames[table.attributes.hitPolicy ?? 'UNIQUE'] ?? 'U';
  const outputs = childrenOf(table, 'output').map(outputOf);
  return {
    hitPolicy,
    ...(aggregation && { aggregation }),
    inputs: childrenOf(table, 'input').map(inputOf),
    outputs: outputs.length === 1 && oneHit.includes(hitPolicy) ? outputs.map((output) => ({ ...typeOf(variable), ...output })) : outputs,
    rules: childrenOf(table, 'rule').map((rule) => ({
      tests: childrenOf(rule, 'inputEntry').map((entry) => textIn(entry) || '-'),
      results: childrenOf(rule, 'outputEntry').map(textIn),
    })),
  };
}

function inputOf(input: DmnElement): DecisionTable['inputs'][number] {
  const expression = childOf(input, 'inputExpression');
  const allowed = textIn(childOf(input, 'inputValues'));
  return { expression: textIn(expression), ...(input.attributes.label !== undefined && { label: input.attributes.label }), ...typeOf(expression), ...(allowed !== '' && { allowed }) };
}

function outputOf(output: DmnElement): DecisionTable['outputs'][number] {
  const { name } = output.attributes;
  const allowed = textIn(childOf(output, 'outputValues'));
  const otherwise = textIn(childOf(output, 'defaultOutputEntry'));
  return { ...(name !== undefined && { name }), ...typeOf(output), ...(allowed !== '' && { allowed: testsIn(allowed) }), ...(otherwise !== '' && { default: otherwise }) };
}

const literalOf = (literal: DmnElement | undefined, variable: DmnElement | undefined): Rules => ({
  hitPolicy: 'U',
  inputs: [],
  outputs: [{ ...typeOf(variable), ...typeOf(literal) }],
  rules: [{ tests: [], results: [textIn(literal)] }],
});

function typeOf(element: DmnElement | undefined): { readonly type?: string } {
  const type = typeNamed(element?.attributes.typeRef ?? '');
  return type ? { type } : {};
}
