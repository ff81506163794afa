import * as z from 'zod';
import { differenceOf } from '../../../bpmn/migrate/difference.ts';
import { upgradedGraph } from '../../../bpmn/upgrade.ts';
import { isAllowed } from '../../../domain/permission/table.ts';
import { problem } from '../../../domain/problem.ts';
import type { FlowFile } from '../../../store/store.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { FlowParams, onFlow } from './view.ts';

const Part = z.object({ id: z.string(), type: z.string().meta({ description: 'of the element, or `sequenceFlow`' }) });

const Names = z.array(z.string());

const Difference = z
  .object({
    files: z.object({ added: Names, removed: Names, changed: Names }).meta({ description: 'names of further files' }),
    added: z.array(Part),
    removed: z.array(Part),
    changed: z.array(Part.extend({ changed: z.record(z.string(), z.object({ from: z.unknown().optional(), to: z.unknown().optional() })).meta({ description: 'by field: what one version says and what the other' }) })),
  })
  .meta({ id: 'FlowDifference' });

export const readDifference = route({
  method: 'get', path: '/flows/{hash}/difference', operation: 'flow.read', summary: 'What became of a flow between this version and another',
  params: FlowParams, query: z.strictObject({ with: Sm3Text }), answers: { 200: Difference, 404: 'flow-unknown' },
  on: onFlow,
  async handle({ on: { hash }, query, actor, store }) {
    const other = await store.flows.get(query.with);
    if (!isAllowed(actor, 'flow.read', { unit: other.unit })) throw problem('flow-unknown', { hash: query.with });
    const [from, to] = await Promise.all([hash, other.hash].map(async (each) => upgradedGraph(JSON.parse(await store.flows.graph(each)))));
    if (!from || !to) throw problem('flow-unknown', { hash });
    const { added, removed, changed } = differenceOf(from, to);
    const files = changedFiles(await store.flows.files(hash), await store.flows.files(other.hash));
    return { files, added: [...added], removed: [...removed], changed: changed.map((change) => ({ ...change, changed: { ...change.changed } })) };
  },
});

function changedFiles(from: readonly FlowFile[], to: readonly FlowFile[]): { added: string[]; removed: string[]; changed: string[] } {
  const [before, after] = [new Map(from.map(({ name, content }) => [name, content])), new Map(to.map(({ name, content }) => [name, content]))];
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    removed: [...before.keys()].filter((name) => !after.has(name)),
    changed: [...before].flatMap(([name, content]) => (after.has(name) && after.get(name) !== content ? [name] : [])),
  };
}
