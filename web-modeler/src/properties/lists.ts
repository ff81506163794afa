import { textIn, type Moddle, type Shape } from '../canvas/injected.ts';
import { audienceFields } from './audience.ts';
import type { FieldList } from './entries.tsx';
import { extensions } from './extension.ts';
import { plainField } from './fields.ts';
import type { Panel } from './panel.ts';
import { change, extensionAt, made, setExtensions, spotOf } from './writing.ts';

const mapping = 'zeebe:IoMapping';

/** Input or output mappings: FEEL or text, and the variable that takes its value. */
export function mappingList(element: Shape, side: 'inputParameters' | 'outputParameters', panel: Panel): FieldList {
  const words = side === 'inputParameters'
    ? { source: 'FEEL with a leading =, or a text: =subject.form.amount', target: 'variable that is seen in this element only' }
    : { source: 'FEEL with a leading =, of what is seen inside: =result', target: 'variable outside that takes the value' };
  return childList(element, mapping, side, side === 'inputParameters' ? 'zeebe:Input' : 'zeebe:Output', { source: '=', target: '' }, (item) => ({
    label: textIn(item.target) || panel.t('a new one'),
    fields: [
      plainField({ element, owner: item }, 'target', { id: 'target', label: 'Variable', help: words.target, as: 'name' }, panel),
      plainField({ element, owner: item }, 'source', { id: 'source', label: 'takes', help: words.source, as: 'text' }, panel),
    ],
  }), panel);
}

/** What a job is told besides its variables. */
export const headerList = (element: Shape, panel: Panel): FieldList => childList(element, 'zeebe:TaskHeaders', 'values', 'zeebe:Header', { key: '', value: '' }, (item) => ({
  label: textIn(item.key) || panel.t('a new one'),
  fields: [
    plainField({ element, owner: item }, 'key', { id: 'key', label: 'Name', help: 'as whoever does the job knows it', as: 'plain' }, panel),
    plainField({ element, owner: item }, 'value', { id: 'value', label: 'Value', help: 'a text', as: 'plain' }, panel),
  ],
}), panel);

/** Who gets a copy when the task is done. */
export function copyList(task: Shape, panel: Panel): FieldList {
  const all = extensions(task);
  const copies = all.filter(({ $type }) => $type === 'yinxin:Copy');
  const put = (values: readonly Moddle[]): void => { setExtensions(spotOf(task), values, panel); };
  return {
    items: copies.map((copy, index) => {
      const attributes = { read: (name: string) => textIn(copy.get(name)), write: (values: object) => { change(task, [{ owner: copy, properties: values }], panel); } };
      return { label: panel.t('copy {number}', { number: index + 1 }), fields: audienceFields(attributes, panel.t('Who gets it'), panel.t('not said'), panel), remove: () => { put(all.filter((each) => each !== copy)); } };
    }),
    add: () => { put([...all, panel.bpmnFactory.create('yinxin:Copy', { relation: 'requester' })]); },
  };
}

type Item = Omit<FieldList['items'][number], 'remove'>;

/** Children of an extension element; it goes with the last of them. */
function childList(element: Shape, type: string, property: string, itemType: string, start: object, shown: (item: Moddle) => Item, panel: Panel): FieldList {
  const spot = spotOf(element);
  const holder = extensionAt(spot, type);
  const items = (holder?.[property] ?? []) as readonly Moddle[];
  const put = (owner: Moddle, next: readonly Moddle[]): void => { change(element, [{ owner, properties: { [property]: next } }], panel); };
  const others = extensions(element).filter((each) => each !== holder);
  const isLast = (item: Moddle): boolean => Object.entries(holder ?? {}).every(([name, value]) => name.startsWith('$') || !Array.isArray(value) || value.every((each) => each === item));
  return {
    items: items.map((item) => ({ ...shown(item), remove: () => { if (isLast(item)) setExtensions(spot, others, panel); else put(holder!, items.filter((each) => each !== item)); } })),
    add: () => {
      if (holder) return put(holder, [...items, made(itemType, start, holder, panel)]);
      const created = panel.bpmnFactory.create(type, {});
      created[property] = [made(itemType, start, created, panel)];
      setExtensions(spot, [...others, created], panel);
    },
  };
}
