import type { Translate } from '../language/translate.ts';
import { formIdOf, kindOf, mainPart, type Part } from './part.ts';

/** What a part is called on the page. */
export function partName(part: Part, t: Translate): string {
  if (part === mainPart) return t('Main process');
  return kindOf(part) === 'form' ? formIdOf(part) : part.replace(/\.(bpmn|dmn)$/i, '');
}

/** English of the title of each kind, and of what makes a new one. */
export const kindWords = {
  process: { title: 'Called processes', add: 'New process', none: 'No process is called yet.' },
  table: { title: 'Decision tables', add: 'New table', none: 'There is no decision table yet.' },
  form: { title: 'Forms', add: 'New form', none: 'There is no form yet.' },
} as const;
