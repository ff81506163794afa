import { bpmnUri, type XmlElement } from './document.ts';
import { named, withAttribute } from './edits.ts';
import type { Mending } from './mending.ts';
import { idOf, isBpmn } from './model.ts';

/** `xsi:type` whose prefix is not that of BPMN in the file, `tFormalExpression` in a file that writes `bpmn:`, is written as the file writes BPMN's names. */
export const expressionType: Mending = {
  rule: 'extension-supported',
  find(document) {
    return document.elements.flatMap((element) => {
      const type = typeOf(element);
      if (!type || !isBpmn(element)) return [];
      const [prefix, local] = type.value.includes(':') ? [type.value.slice(0, type.value.indexOf(':')), type.value.slice(type.value.indexOf(':') + 1)] : ['', type.value];
      if (!/^t(Formal)?Expression$/.test(local) || element.bound.get(prefix) === bpmnUri || (prefix !== '' && element.bound.has(prefix))) return [];
      return [{ element: idOf(element), message: `The type ${type.value} of an expression is written ${named(element, local)}`, edits: [withAttribute(document, element, type.name, named(element, local))] }];
    });
  },
};

/** The attribute by which an element says its type. */
export function typeOf({ attributes, bound }: XmlElement): { readonly name: string; readonly value: string } | undefined {
  const name = Object.keys(attributes).find((each) => each.endsWith(':type') && bound.get(each.slice(0, -':type'.length)) === 'http://www.w3.org/2001/XMLSchema-instance');
  return name === undefined ? undefined : { name, value: (attributes[name] ?? '').trim() };
}
