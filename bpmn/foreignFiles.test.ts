import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { compileFiles } from './deploy.ts';

const folder = new URL('../test/bpmn/files/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.bpmn')).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

/** What the first comment of a file says is refused in it: elements, and what each refusal speaks of. */
const toldIn = (text: string): readonly (readonly [element: string, word: string])[] =>
  (/<!-- refused: (.+?) -->/.exec(text)?.[1] ?? '').split('; ').filter((each) => each !== '').flatMap((each) => {
    const [element = '', words = ''] = each.split(/: (.+)/);
    return words.split(', ').map((word) => [element, word === '${…}' ? '${' : word] as const);
  });

const compiled = (name: string) => compileFiles(files.filter((file) => file.name === name), { lenient: true });

describe('a file of another tool', () => {
  it.each(files.filter(({ text }) => toldIn(text).length === 0))('is read: $name', async ({ name }) => {
    expect(await compiled(name)).toHaveProperty('processes');
  });

  it.each(files.filter(({ text }) => toldIn(text).length > 0))('is refused by name where it asks what is not executed: $name', async ({ name, text }) => {
    const result = await compiled(name);
    const refused = 'refused' in result ? result.refused : [];
    for (const [element, word] of toldIn(text)) expect(refused).toContainEqual(expect.objectContaining({ element, message: expect.stringContaining(word) }));
    expect(new Set(refused.map(({ element }) => element))).toEqual(new Set(toldIn(text).map(([element]) => element)));
  });

  it('is told what to write instead', async () => {
    const result = await compiled('camunda7-invoice.bpmn');
    expect('refused' in result && result.refused.find(({ element }) => element === 'big')?.message).toContain('amount > 1000');
    expect('refused' in result && result.refused.find(({ element }) => element === 'approve')?.message).toContain('zeebe:assignmentDefinition');
  });

  it('gives the same graph as ours: a collection over the data input of jBPM, jobs and messages of Camunda 8', async () => {
    expect(await compiled('jbpm-review.bpmn')).toHaveProperty('processes.review.elements.each.loop', { kind: 'multi', sequential: true, collection: 'documents', item: 'document' });
    expect(await compiled('camunda8-order.bpmn')).toMatchObject({
      processes: {
        order: {
          versionTag: 'v1',
          frozen: [],
          elements: {
            charge: { service: { kind: 'job', type: 'charge-card', headers: { currency: 'CNY' } }, loop: { collection: 'order.cards', item: 'card', outputCollection: 'receipts', outputElement: 'receipt' } },
            shipped: { event: { kind: 'message', name: 'shipped', key: '=order.id' } },
            thank: { form: 'thanks', priority: '60' },
          },
        },
      },
    });
  });
});
