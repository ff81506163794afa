import { honouredExtensions } from '../read/honouredExtensions.ts';
import { extensionsOf, flowElementsOf, idOf, textOf, type ModelElement, type ModelExpression } from '../read/model.ts';
import type { ModelRule } from './rule.ts';

/** Expressions of other engines (`${…}`, `#{…}`) are refused with what FEEL would say, never guessed. */
export const foreignExpression: ModelRule = {
  id: 'foreign-expression',
  check(definitions, report) {
    const roots = (definitions.rootElements ?? []).filter(({ $type }) => ['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation', 'bpmn:TimerEventDefinition', 'bpmn:ConditionalEventDefinition'].includes($type));
    for (const element of [...roots, ...flowElementsOf(definitions)]) {
      const text = textsIn(element).find(isForeign);
      if (text !== undefined) report(idOf(element), `${text} is an expression of another engine; expressions are FEEL${inFeel(text)}`);
    }
  },
};

/** `${` or `#{` outside of texts in quotes. */
const isForeign = (text: string): boolean => /[$#]\{/.test(text.replace(/"(?:\\.|[^"\\])*"/g, ''));

function inFeel(text: string): string {
  const inside = /^[$#]\{([^{}]*)\}$/.exec(text.trim())?.[1];
  if (inside === undefined || /[.!?]\s*[\w']*\(|[?:!]/.test(inside)) return '';
  const feel = inside.replace(/&&/g, ' and ').replace(/\|\|/g, ' or ').replace(/==/g, '=').replace(/'/g, '"').replace(/\s+/g, ' ').trim();
  return `: ${feel}`;
}

/** What may be an expression: bodies of expressions, attributes of extensions, names of messages, the called process. */
function textsIn(element: ModelElement): readonly string[] {
  const children = Object.values(element).flatMap((child) => (Array.isArray(child) ? (child as readonly unknown[]) : [child])) as readonly (ModelElement | undefined)[];
  const own = children.filter((child): child is ModelElement => typeof child === 'object' && child !== null && child.$parent === element && /Expression$|EventDefinition$|LoopCharacteristics$/.test(child.$type));
  const body = element.$type.endsWith("Expression") ? [(element as ModelExpression).body ?? ''] : [];
  const named = /^bpmn:(Message|Signal)$/.test(element.$type) ? [textOf(element, 'name') ?? ''] : [];
  return [...body, ...named, textOf(element, 'calledElement') ?? '', ...extensionsOf(element).filter(({ $type }) => honouredExtensions[$type]).flatMap(valuesOf), ...own.flatMap(textsIn)];
}

/** Attributes of an extension element and of what stands in it. */
const valuesOf = (extension: ModelElement): readonly string[] =>
  Object.entries(extension).flatMap(([name, value]) => {
    if (name.startsWith('$')) return [];
    if (typeof value === 'string') return [value];
    return Array.isArray(value) ? (value as readonly ModelElement[]).flatMap(valuesOf) : [];
  });
