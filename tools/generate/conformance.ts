import { join } from 'node:path';
import { complaints, Models } from '../../test/bpmn/conformance/conformance.ts';
import { coverage, patterns, refusals, semantics, testOf, type Row } from '../../test/bpmn/conformance/contents.ts';
import { projectRoot } from '../folders.ts';

const folder = 'test/bpmn/conformance';

/** docs/bpmn-conformance.md: every model of the conformance set is run, or refused, while the page is written. */
export async function conformancePage(): Promise<string> {
  const models = new Models(join(projectRoot, folder));
  const shown = async (rows: readonly Row[], result: (models: Models, row: Row) => Promise<string>): Promise<string> => {
    const lines: string[] = [];
    for (const row of rows) lines.push(`| ${[row.about, row.name, row.models.map((model) => `\`${model}\``).join(', '), row.models.length > 0 ? `R12 ${testOf(row)}` : '', await result(models, row), row.why ?? ''].join(' | ')} |`);
    return lines.join('\n');
  };
  return `# BPMN conformance

Generated from the models of \`${folder}\`, each of which is run, or refused, for this page, and again by the test of that name in
\`${folder}/conformance.test.ts\`. Where it says *no form*, BPMN has none, or none that is executed; the last column gives the nearest.

## Workflow patterns

Russell, ter Hofstede, van der Aalst, Mulyar: Workflow Control-Flow Patterns, a revised view, 2006.

| pattern | name | model | test | result | how |
|---|---|---|---|---|---|
${await shown(patterns, ranThrough)}

## What is executed

| family | element | model | test | result | how |
|---|---|---|---|---|---|
${await shown(coverage, ranThrough)}

## What is refused

| family | element | model | test | result | how |
|---|---|---|---|---|---|
${await shown(refusals, wasRefused)}

## Semantics that engines get wrong

| subject | what holds | model | test | result | how |
|---|---|---|---|---|---|
${await shown(semantics, ranThrough)}
`;
}

async function ranThrough(models: Models, { models: names }: Row): Promise<string> {
  if (names.length === 0) return 'no form';
  const wrong: string[] = [];
  let steps = 0;
  for (const model of names) {
    for (const scenario of models.scenariosOf(model)) {
      const result = await models.run(model, scenario);
      if (complaints(result).length > 0) wrong.push(scenario);
      else steps += 'lines' in result ? result.lines.length - 1 : 0;
    }
  }
  return wrong.length > 0 ? `**fails** in ${wrong.join(', ')}` : `runs (${steps} steps)`;
}

async function wasRefused(models: Models, { models: [model = ''] }: Row): Promise<string> {
  const compiled = await models.compile(model);
  const expected = models.refusalOf(model);
  const found = 'refused' in compiled ? compiled.refused.find(({ rule, element }) => rule === expected?.rule && element === expected.element) : undefined;
  return found ? `\`${found.rule}\` at \`${found.element}\`` : '**not refused**';
}
