import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { complaints, Models } from './conformance.ts';
import { coverage, patterns, refusals, semantics, testOf, type Row } from './contents.ts';

const models = new Models(fileURLToPath(new URL('./', import.meta.url)));
const titled = (rows: readonly Row[]) => rows.filter((row) => row.models.length > 0).map((row) => [testOf(row), row] as const);

/** Everything that the scenarios of a row's models complain of. */
async function complaintsOf({ models: names }: Row): Promise<readonly unknown[]> {
  const runs = names.flatMap((model) => models.scenariosOf(model).map((scenario) => ({ model, scenario })));
  const found = await Promise.all(runs.map(async ({ model, scenario }) => complaints(await models.run(model, scenario)).map((complaint) => ({ scenario, complaint }))));
  return found.flat();
}

describe('conformance', () => {
  describe.each(Object.entries({ patterns, coverage, semantics }))('%s', (_, rows) => {
    it.each(titled(rows))('R12 %s', async (_title, row) => {
      expect(await complaintsOf(row)).toEqual([]);
    });
  });

  describe('refused', () => {
    it.each(titled(refusals))('R12 %s', async (_title, { models: [model = ''] }) => {
      const compiled = await models.compile(model);
      expect('refused' in compiled ? compiled.refused : []).toContainEqual(expect.objectContaining(models.refusalOf(model) ?? {}));
    });
  });

  it('holds every one of the 43 patterns, in their order', () => {
    expect(patterns.map(({ about }) => about)).toEqual(Array.from({ length: 43 }, (_, index) => `WCP-${index + 1}`));
  });

  it('shows every model of the folder, each with a scenario or a refusal, and no others', () => {
    const shown = [...patterns, ...coverage, ...semantics, ...refusals].flatMap(({ models: names }) => names);
    expect([...new Set(shown)].sort()).toEqual(models.names);
    expect(models.names.filter((model) => models.scenariosOf(model).length === 0 && !models.refusalOf(model))).toEqual([]);
  });
});
