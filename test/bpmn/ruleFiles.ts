import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contextOf, modelRefusals, type CompileOptions } from '../../bpmn/compile.ts';
import type { DecisionTable } from '../../bpmn/dmn/model.ts';
import { readDefinitions } from '../../bpmn/read/definitions.ts';
import type { Definitions } from '../../bpmn/read/model.ts';
import { defaultLimits, type Refusal } from '../../bpmn/refusal.ts';
import { besideOf } from '../../bpmn/rules/beside.ts';
import type { RuleContext } from '../../bpmn/rules/rule.ts';
import { need, ruleOf } from '../flows/ruleFixtures.ts';

/**
 * A file of test/bpmn/rules/<rule>: `good-….bpmn` is accepted, `bad-….bpmn` refused by exactly this rule at exactly the element that its
 * first comment names: `<!-- refused: id; for a seal; beside: other.bpmn, third.bpmn; decisions: limits -->`.
 */
export interface RuleFile {
  readonly rule: string;
  /** What it shows, in words. */
  readonly what: string;
  readonly xml: string;
  /** Of a bad one: the element at fault. */
  readonly refused?: string;
  /** Files that are deployed together with it. */
  readonly beside: readonly string[];
  readonly options: CompileOptions;
}

const folder = fileURLToPath(new URL('rules/', import.meta.url));

/** Every file that shows a rule. */
export const ruleFiles: readonly RuleFile[] = readdirSync(folder)
  .sort()
  .flatMap((rule) => readdirSync(`${folder}${rule}`).filter((file) => file.endsWith('.bpmn')).sort().map((file) => read(rule, file)));

function read(rule: string, file: string): RuleFile {
  const xml = readFileSync(`${folder}${rule}/${file}`, 'utf8');
  const told = /<!-- (.+?) -->/.exec(xml)?.[1]?.split('; ') ?? [];
  const said = (name: string): string | undefined => told.find((each) => each.startsWith(`${name}: `))?.slice(name.length + 2);
  const refused = said('refused');
  if (file.startsWith('bad-') !== (refused !== undefined)) throw new Error(`${rule}/${file} is a bad file if and only if it says what is refused`);
  return {
    rule,
    what: file.replace(/^(good|bad)-|\.bpmn$/g, '').replaceAll('-', ' '),
    xml,
    ...(refused !== undefined && { refused }),
    beside: (said('beside')?.split(', ') ?? []).map((name) => readFileSync(`${folder}${rule}/beside/${name}`, 'utf8')),
    options: { ...(told.includes('for a seal') && { rule: ruleOf(need('head')) }), decisions: Object.fromEntries((said('decisions')?.split(', ') ?? []).map((id) => [id, table(id)])) },
  };
}

/** A decision that always says the same. */
function table(id: string): DecisionTable {
  return { id, hitPolicy: 'U', inputs: [], outputs: [{ name: 'limit' }], rules: [{ tests: [], results: ['10'] }], requires: [] };
}

/** What the rules on what was read find in a file, in the company of those beside it. */
export async function refusalsOf(file: RuleFile): Promise<readonly Refusal[]> {
  const { definitions, context } = await opened(file);
  return modelRefusals(definitions, context);
}

/** A file as the rules see it. */
export async function opened({ xml, beside, options }: RuleFile): Promise<{ definitions: Definitions; context: RuleContext }> {
  const definitions = await readOne(xml);
  const others = await Promise.all(beside.map(readOne));
  const decisions = Object.keys(options.decisions ?? {});
  const alone = beside.length + decisions.length === 0;
  return { definitions, context: { ...contextOf(options), several: true, ...(!alone && { beside: besideOf([definitions, ...others], decisions) }) } };
}

async function readOne(xml: string): Promise<Definitions> {
  const read = await readDefinitions(xml, defaultLimits);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read.definitions;
}
