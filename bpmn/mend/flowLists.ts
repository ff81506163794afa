import type { XmlDocument, XmlElement } from './document.ts';
import { inserted, named, without } from './edits.ts';
import type { Mended, Mending } from './mending.ts';
import { all, childrenOf, flowsOf, grouped, idOf, isBpmn, isNode, referred, type Flow } from './model.ts';

/** What stands before `incoming` and `outgoing` of a node. BPMN 2.0.2, tFlowNode */
const before: readonly string[] = ['documentation', 'extensionElements', 'auditing', 'monitoring', 'categoryValueRef', 'incoming', 'outgoing'];

/** `incoming` and `outgoing` of a node agree with the flows, which say where they lead. BPMN 2.0.2, 8.4.13 */
export const flowLists: Mending = {
  rule: 'flow-references',
  find(document) {
    const flows = flowsOf(document);
    if (flows.length < all(document, 'sequenceFlow').length) return []; // one leads nowhere: what was meant by it is not known
    const [leading, leaving] = [endsOf(flows, 'target'), endsOf(flows, 'source')];
    return document.executed.filter(isNode).flatMap((node) => agreed(document, node, { incoming: leading.get(node) ?? [], outgoing: leaving.get(node) ?? [] }));
  },
};

function agreed(document: XmlDocument, node: XmlElement, wanted: Readonly<Record<Side, readonly string[]>>): readonly Mended[] {
  const found = (['incoming', 'outgoing'] as const).map((side) => ({ side, ...differing(node, side, wanted[side]) }));
  const wrong = found.flatMap(({ side, wrong: entries }) => entries.map((entry) => ({ side, entry })));
  const missing = found.flatMap(({ side, missing: ids }) => ids.map((id) => ({ side, id })));
  if (wrong.length + missing.length === 0) return [];
  const words = [...wrong.map(({ side, entry }) => `${side} ${referred(entry.text)} taken away`), ...missing.map(({ side, id }) => `${side} ${id} added`)];
  const texts = missing.map(({ side, id }) => ({ after: lastBefore(node, side), text: `<${named(node, side)}>${id}</${named(node, side)}>` }));
  return [{ element: idOf(node), message: `The flows listed are those that there are: ${words.join(', ')}`, edits: [...wrong.map(({ entry }) => without(document, entry)), ...inserted(document, node, texts)] }];
}

type Side = 'incoming' | 'outgoing';

const endsOf = (flows: readonly Flow[], end: 'source' | 'target'): ReadonlyMap<XmlElement, readonly string[]> =>
  new Map([...grouped(flows, (flow) => flow[end])].map(([node, some]) => [node, some.map(({ id }) => id)]));

/** What is listed and is no flow of the node, or is listed before; and flows that are not listed. */
function differing(node: XmlElement, side: Side, wanted: readonly string[]): { readonly wrong: readonly XmlElement[]; readonly missing: readonly string[] } {
  const [seen, real] = [new Set<string>(), new Set(wanted)];
  const wrong = childrenOf(node, side).filter(({ text }) => {
    const id = referred(text);
    const isWrong = !real.has(id) || seen.has(id);
    seen.add(id);
    return isWrong;
  });
  return { wrong, missing: wanted.filter((id) => !seen.has(id)) };
}

const lastBefore = (node: XmlElement, side: Side): XmlElement | undefined =>
  node.children.findLast((child) => isBpmn(child) && before.slice(0, before.indexOf(side) + 1).includes(child.local));
