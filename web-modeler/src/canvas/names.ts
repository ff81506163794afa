import type { Translate } from '../language/translate.ts';
import type { Registry } from './injected.ts';

const madeByTool = /^[A-Z][A-Za-z]+_[0-9a-z]{7}$/;

/** What an element is called: by its name, else by its id, or by its kind where the id says nothing. */
export function nameOf(modeler: { get<T>(service: string): T }, id: string, t: Translate): string {
  const shape = modeler.get<Registry>('elementRegistry').get(id);
  const name = shape?.businessObject.name;
  if (typeof name === 'string' && name.trim() !== '') return name.replace(/\s+/g, ' ');
  return shape && madeByTool.test(id) ? t(shape.type.replace('bpmn:', '').replace(/\B[A-Z]/g, ' $&')) : id;
}
