import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { readFileSync } from 'node:fs';
import { complaints, Models } from '../test/bpmn/conformance/conformance.ts';
import { need, ruleOf } from '../test/flows/ruleFixtures.ts';
import type { ApprovalRule } from '../domain/approval/rule.ts';
import { compileFlow } from './deploy.ts';

const folder = fileURLToPath(new URL('./library/', import.meta.url));
const library = new Models(folder);
const xmlOf = (name: string): string => readFileSync(`${folder}${name}.bpmn`, 'utf8');

/** The approval rule that each flow is drawn for. */
const rules: Readonly<Record<string, ApprovalRule>> = {
  'seal-review': ruleOf(need('acceptance'), need('review'), need('approval')),
  'seal-review-simplified': ruleOf(need('review')),
  'simple-use': ruleOf(need('approver')),
  'two-step-use': ruleOf(need('department-head'), need('finance'), need('legal')),
  'contract-use': ruleOf({ ...need('department-head'), who: { relation: 'unit-head-of-requester' } }),
  'tender-use': ruleOf(need('panel', 3), need('leader')),
  'invoice-batch': ruleOf(need('finance')),
  'urgent-use': ruleOf(need('approver')),
};

describe('the library of flows', () => {
  it('has a rule for each flow', () => {
    expect(library.names).toEqual(Object.keys(rules).sort());
  });

  describe.each(Object.entries(rules))('%s', (name, rule) => {
    it('R12 R36 is sound, and never stamps without what its rule asks for', async () => {
      expect(await compileFlow(xmlOf(name), { rule })).toHaveProperty('graph');
    });

    it('R36 may not be deployed where the rule asks for more', async () => {
      const more = ruleOf(...rule.needs, need('chairman'));
      const stamps = xmlOf(name).includes('<yinxin:stamp');
      expect(await compileFlow(xmlOf(name), { rule: more })).toMatchObject(stamps ? { refused: [{ rule: 'approval-proof', element: 'stamp' }] } : { graph: {} });
    });

    it('passes its scenarios', async () => {
      const scenarios = library.scenariosOf(name);
      const found = await Promise.all(scenarios.map(async (scenario) => complaints(await library.run(name, scenario)).map((complaint) => ({ scenario, complaint }))));
      expect(scenarios).not.toEqual([]);
      expect(found.flat()).toEqual([]);
    });

    it('has a name, and a diagram of all its elements, so that it can be drawn on', async () => {
      const { rootElement } = await new BpmnModdle({}).fromXML(xmlOf(name));
      const file = rootElement as { rootElements: { name: string; flowElements: { id: string; name?: string; $type: string }[] }[]; diagrams: { plane: { planeElement: { bpmnElement: { id: string } }[] } }[] };
      const [process] = file.rootElements;
      expect(file.diagrams[0]!.plane.planeElement.map(({ bpmnElement }) => bpmnElement.id).sort()).toEqual(process!.flowElements.map(({ id }) => id).sort());
      expect([process, ...process!.flowElements.filter(({ $type }) => /Task|StartEvent|EndEvent|BoundaryEvent/.test($type))].filter((each) => !each?.name)).toEqual([]);
    });
  });
});
