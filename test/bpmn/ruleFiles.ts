import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompileOptions } from '../../bpmn/compile.ts';
import type { DecisionTable } from '../../bpmn/dmn/model.ts';
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
