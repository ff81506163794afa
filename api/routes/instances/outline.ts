import * as z from 'zod';
import { isNode, type FlowGraph } from '../../../bpmn/graph.ts';
import { route } from '../../route.ts';
import { Sm3Text } from '../../schemas.ts';
import { processesOf, type FlowProcess } from './labels.ts';
import { runningOf } from './running.ts';
import { InstanceParams, onInstance } from './target.ts';

/** The processes of a flow and their elements, as lists beside a drawing show them. */
export const Outline = z
  .object({
    processes: z.array(z.object({
      process: z.string(),
      name: z.string().optional(),
      flow: Sm3Text.meta({ description: 'the deployed flow whose file draws it' }),
      elements: z.array(z.object({
        id: z.string(), name: z.string().optional(), type: z.string(), scope: z.string(),
        calls: z.string().optional().meta({ description: 'process that a call activity calls, where that is known' }),
        target: z.boolean().meta({ description: 'whether a token of its scope can be put on it by hand' }),
      })),
    })).meta({ description: 'the flow\'s own first, then those that it calls' }),
  })
  .meta({ id: 'FlowOutline' });

/** calls: which process was bound when an element called it. */
export const outlineOf = (processes: readonly FlowProcess[], calls: ReadonlyMap<string, string> = new Map()): z.input<typeof Outline> => ({
  processes: processes.map(({ flow, graph }) => {
    const { name } = graph.elements[graph.process] ?? {};
    return { process: graph.process, flow, ...(name !== undefined && { name }), elements: elementsOf(graph, calls) };
  }),
});

const notTargets = ['boundaryEvent', 'eventSubProcess', 'startEvent'];

const elementsOf = (graph: FlowGraph, calls: ReadonlyMap<string, string>) => Object.values(graph.elements).filter(isNode).map((element) => {
  const { id, name, type, scope } = element;
  const called = calls.get(id) ?? (element.type === 'callActivity' && !element.process.startsWith('=') ? element.process : undefined);
  return { id, type, scope, target: !notTargets.includes(type), ...(name !== undefined && { name }), ...(called !== undefined && { calls: called }) };
});

export const readOutline = route({
  method: 'get', path: '/instances/{id}/outline', operation: 'instance.read', summary: 'The processes that a flow runs for an instance, and their elements',
  params: InstanceParams, answers: { 200: Outline, 404: 'instance-unknown' },
  on: onInstance,
  async handle({ on: instance, store }) {
    const { flows } = await runningOf(store, instance);
    const calls = await store.instances.calls(instance.id);
    const all = [...processesOf(instance.flowHash, flows.main), ...Object.entries(flows.loaded).flatMap(([hash, graph]) => processesOf(hash, graph))];
    return outlineOf(all, new Map(calls.map(({ element, process }) => [element, process])));
  },
});
