import { contentOf, honouredExtensions } from '../read/honoured.ts';
import { drawings, extensionsOf, flowElementsOf, idOf, processesOf, wordsOf, type ModelElement } from '../read/model.ts';
import type { Report } from '../refusal.ts';
import type { ModelRule } from './rule.ts';

/** Every extension element, and every attribute of one, that would not be honoured is refused by its name. */
export const extensionSupported: ModelRule = {
  id: 'extension-supported',
  check(definitions, report) {
    const elements = [...processesOf(definitions), ...flowElementsOf(definitions)];
    for (const element of elements) {
      if (drawings.includes(element.$type)) continue;
      const seen = new Set<string>();
      for (const extension of extensionsOf(element)) {
        if (seen.has(extension.$type)) report(idOf(element), `${nameOf(extension)} stands twice`);
        seen.add(extension.$type);
        judge(element, extension, report);
      }
    }
  },
};

function judge(element: ModelElement, extension: ModelElement, report: Report): void {
  const known = honouredExtensions[extension.$type];
  const name = nameOf(extension);
  if (known?.on !== element.$type) {
    report(idOf(element), `${name} is not executed on a ${wordsOf(element.$type)}`);
    return;
  }
  for (const attribute of contentOf(extension)) {
    if (!known.attributes.includes(attribute)) report(idOf(element), `${attribute} of ${name} is not executed`);
  }
  for (const attribute of Object.keys(extension.$attrs ?? {})) report(idOf(element), `${attribute} of ${name} is not executed`);
}

/** `yinxin:Approval` as it is written: `yinxin:approval`. */
const nameOf = ({ $type }: ModelElement): string => $type.replace(/:(.)/, (_, first: string) => `:${first.toLowerCase()}`);
