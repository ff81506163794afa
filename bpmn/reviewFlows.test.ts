import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { hours, instantOf, later } from '../domain/instant.ts';
import { need, ruleOf } from '../test/flows/ruleFixtures.ts';
import { compileFlow } from './deploy.ts';
import { apply, begin, isRejection, viewOf, type FlowState, type Step } from './engine/index.ts';
import type { FlowGraph } from './graph.ts';

const library = (name: string): string => readFileSync(new URL(`library/${name}.bpmn`, import.meta.url), 'utf8');
const at = instantOf(Date.parse('2026-03-02T09:00:00+08:00'));

describe('the review of an application, as the library draws it', () => {
  const reviews = {
    'seal-review': { rule: ruleOf(need('acceptance'), need('review'), need('approval')), tasks: ['accept', 'review', 'approve'] },
    'seal-review-simplified': { rule: ruleOf(need('review')), tasks: ['review'] },
  };

  describe.each(Object.entries(reviews))('%s', (name, { rule, tasks }) => {
    const compiled = async (): Promise<FlowGraph> => {
      const result = await compileFlow(library(name), { rule });
      if ('refused' in result) throw new Error(JSON.stringify(result.refused));
      return result.graph;
    };
    const stepOf = (result: ReturnType<typeof apply>): Step => {
      if (isRejection(result)) throw new Error(result.message);
      return result;
    };
    const decide = (graph: FlowGraph, state: FlowState, outcome: 'approved' | 'refused') => {
      const [task] = viewOf(graph, state).tasks;
      return stepOf(apply(graph, state, { kind: 'decide', taskId: task!.taskId, person: `person of ${task!.taskId}`, outcome, at }));
    };

    it('R10 R12 is approved when each of its steps has been approved', async () => {
      const graph = await compiled();
      let { state } = begin(graph, { variables: {}, at });
      const seen: string[] = [];
      while (state.outcome === undefined) {
        seen.push(viewOf(graph, state).tasks[0]!.element);
        ({ state } = decide(graph, state, 'approved'));
      }
      expect({ seen, outcome: state.outcome }).toEqual({ seen: tasks, outcome: 'completed' });
    });

    it.each(tasks)('R10 is refused by the refusal in %s', async (last) => {
      const graph = await compiled();
      let { state } = begin(graph, { variables: {}, at });
      while (viewOf(graph, state).tasks[0]!.element !== last) ({ state } = decide(graph, state, 'approved'));
      expect(decide(graph, state, 'refused').state.outcome).toBe('refused');
    });

    it('R61 reminds those who have to act, and stays with them', async () => {
      const graph = await compiled();
      const { state } = begin(graph, { variables: {}, at });
      const [timer] = viewOf(graph, state).timers;
      const fired = stepOf(apply(graph, state, { kind: 'fire-timer', timerId: timer!.id, at: later(at, hours(72)) }));
      expect(fired.effects).toMatchObject([{ kind: 'run-service', service: { kind: 'notify', template: 'review-waiting' } }]);
      expect(viewOf(graph, fired.state).tasks).toHaveLength(1);
    });

    it('may not be deployed under a rule that does not know its steps', async () => {
      expect(await compileFlow(library(name), { rule: ruleOf(need('nothing')) })).toMatchObject({ refused: tasks.map((element) => ({ rule: 'approval-form', element })) });
    });

    it('has a diagram of all its elements, so that it can be drawn on', async () => {
      const { rootElement } = await new BpmnModdle({}).fromXML(library(name));
      const file = rootElement as { rootElements: { flowElements: { id: string }[] }[]; diagrams: { plane: { planeElement: { bpmnElement: { id: string } }[] } }[] };
      const drawn = file.diagrams[0]!.plane.planeElement.map(({ bpmnElement }) => bpmnElement.id);
      expect(drawn.sort()).toEqual(file.rootElements[0]!.flowElements.map(({ id }) => id).sort());
    });
  });
});
