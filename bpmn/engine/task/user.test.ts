import { describe, it, expect } from '@jest/globals';
import { days, instant, later } from '../../../domain/instant.ts';
import { draw } from '../../../test/flows/draw.ts';
import { graphOfXml, noon, Running } from '../../../test/flows/graph.ts';
import type { Effect } from '../index.ts';

const opened = async (extension: string, variables: Record<string, unknown> = {}, approval = ''): Promise<Effect> => {
  const plain = draw('start s\nuser a\nend e\ns -> a\na -> e');
  const xml = plain.replace('<bpmn:userTask id="a">', `<bpmn:userTask id="a" name="Look at it"><bpmn:extensionElements>${extension}${approval}</bpmn:extensionElements>`);
  return new Running(await graphOfXml(xml), variables).last.effects[0]!;
};

describe('a user task', () => {
  it('tells the host its name and what kind of decision it takes', async () => {
    expect(await opened('', {}, '<yinxin:approval counts="head" required="2" relation="unit-head-of-requester"/>')).toEqual({
      kind: 'open-task',
      taskId: 'a#3',
      element: 'a',
      name: 'Look at it',
      approval: { counts: 'head', required: 2, onRefuse: 'end', who: { relation: 'unit-head-of-requester' } },
    });
  });

  it.each([
    ['<yinxin:approval role="finance"/>', { role: 'finance' }],
    ['<yinxin:approval relation="requester"/>', { relation: 'requester' }],
    ['<yinxin:approval persons="li, wang"/>', { persons: ['li', 'wang'] }],
  ])('says whom it is for: %s', async (approval, who) => {
    expect(await opened('', {}, approval)).toMatchObject({ approval: { who } });
  });

  it.each([
    ['assignee="li"', { assignee: 'li' }],
    ['candidateGroups="finance, legal"', { candidateGroups: ['finance', 'legal'] }],
    ['candidateUsers="=people"', { candidateUsers: ['li', 'wang'] }],
    ['assignee="=first"', { assignee: 'li' }],
  ])('is assigned by names or by FEEL: %s', async (assignment, expected) => {
    expect(await opened(`<zeebe:assignmentDefinition ${assignment}/>`, { people: ['li', 'wang'], first: 'li' })).toMatchObject({ assignment: expected });
  });

  it('is due, and to be looked at again, when its schedule says', async () => {
    expect(await opened('<zeebe:taskSchedule dueDate="2026-12-31T12:00:00+08:00" followUpDate="=now() + duration(&quot;P1D&quot;)"/>')).toMatchObject({
      due: instant('2026-12-31T12:00:00+08:00'),
      followUp: later(noon, days(1)),
    });
  });

  it.each([
    ['<zeebe:assignmentDefinition assignee="=missing"/>', 'assignment-invalid'],
    ['<zeebe:assignmentDefinition candidateUsers="=1 + 1"/>', 'assignment-invalid'],
    ['<zeebe:taskSchedule dueDate="=&quot;soon&quot;"/>', 'schedule-invalid'],
  ])('is not opened but an incident when FEEL gives nothing usable: %s', async (extension, code) => {
    expect(await opened(extension)).toMatchObject({ kind: 'raise-incident', element: 'a', code });
  });
});

describe('a variable', () => {
  it('is written to the process when a task completes', async () => {
    const running = new Running(await graphOfXml(draw('start s\nuser a\nuser b\nend e\ns -> a\na -> b\nb -> e')), { n: 1 });
    running.act({ kind: 'complete-task', taskId: running.task('a'), variables: { n: 2, m: 'x' } });
    expect(Object.values(running.state.instances).find(({ scope }) => scope === undefined)!.variables).toEqual({ n: 2, m: 'x' });
  });
});
