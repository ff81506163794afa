import { hintFor, isSilent, namespacesOf } from '../read/foreign.ts';
import { contentOf } from '../read/honoured.ts';
import { extensionValues, honouredExtensions, type HonouredExtension } from '../read/honouredExtensions.ts';
import { drawings, eventDefinitionsOf, extensionsOf, flowElementsOf, idOf, processesOf, textOf, wordsOf, type Definitions, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** Every extension element, and every attribute of one, that would not be honoured is refused by its name. */
export const extensionSupported: ModelRule = {
  id: 'extension-supported',
  check(definitions, report) {
    const namespaces = namespacesOf(definitions);
    for (const element of extended(definitions)) {
      const seen = new Set<string>();
      for (const extension of extensionsOf(element)) {
        const known = honouredExtensions[extension.$type];
        if (!known && isSilent(extension.$type, namespaces, extension)) continue;
        if (seen.has(extension.$type) && !known?.repeated) report(idOf(element), `${nameOf(extension)} stands twice`);
        seen.add(extension.$type);
        judge(element, extension, known, report);
      }
    }
  },
};

const refers = ['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation'];

/** What may carry an extension that is executed: processes, flow elements, loops, definitions of events, what these refer to. */
function extended(definitions: Definitions): readonly ModelElement[] {
  const elements = flowElementsOf(definitions).filter(({ $type }) => !drawings.includes($type));
  const inside = elements.flatMap((element) => [...eventDefinitionsOf(element), ...(element.loopCharacteristics ? [element.loopCharacteristics as ModelElement] : [])]);
  return [...processesOf(definitions), ...(definitions.rootElements ?? []).filter(({ $type }) => refers.includes($type)), ...elements, ...new Set(inside)];
}

function judge(element: ModelElement, extension: ModelElement, known: HonouredExtension | undefined, report: Report): void {
  const name = nameOf(extension);
  if (!known?.on.includes(element.$type)) {
    report(idOf(element), `${name} is not executed on a ${wordsOf(element.$type)}${known ? '' : hintFor(extension.$type)}`);
    return;
  }
  const refuse = (attribute: string): void => report(idOf(element), `${attribute} of ${name} is not executed`);
  for (const attribute of unknown(extension, known.attributes)) refuse(attribute);
  for (const [list, attributes] of Object.entries(known.children ?? {})) {
    for (const child of (extension[list] ?? []) as readonly ModelElement[]) for (const attribute of unknown(child, attributes)) refuse(attribute);
  }
  for (const [attribute, { values, hint }] of Object.entries(extensionValues[extension.$type] ?? {})) {
    const value = textOf(extension, attribute);
    if (Object.hasOwn(extension, attribute) && value !== undefined && !values.includes(value)) report(idOf(element), `${attribute} of ${name} is ${value}, which is not executed; ${hint}`);
  }
}

const unknown = (extension: ModelElement, attributes: readonly string[]): readonly string[] => [...contentOf(extension).filter((attribute) => !attributes.includes(attribute)), ...Object.keys(extension.$attrs ?? {})];

/** `yinxin:Approval` as it is written: `yinxin:approval`. */
const nameOf = ({ $type }: ModelElement): string => $type.replace(/:(.)/, (_, first: string) => `:${first.toLowerCase()}`);
