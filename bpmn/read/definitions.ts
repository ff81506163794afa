import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import yinxin from '../extension.json' with { type: 'json' };
import type { FlowLimits, Refusal } from '../refusal.ts';
import { idOf, nodesOf, type Definitions, type ModelElement } from './model.ts';
import { checkXml, withoutDiagrams, type XmlPlaces } from './xml.ts';

/**
 * Reads BPMN XML into bpmn-moddle's tree. Every warning of the reader is a refusal: an attribute, element or reference that it
 * did not understand would otherwise vanish.
 * @param diagrams false: diagrams are left out, as half of the work goes into them
 */
export async function readDefinitions(xml: string, limits: FlowLimits, diagrams = true): Promise<{ definitions: Definitions } | { refused: readonly Refusal[] }> {
  const places = checkXml(xml, limits);
  if ('rule' in places) return { refused: [places] };
  const moddle = new BpmnModdle({ zeebe, yinxin });
  try {
    const { rootElement, warnings, elementsById } = await moddle.fromXML(diagrams ? xml : withoutDiagrams(xml, places));
    const unsolved = (warnings as readonly ModdleWarning[]).filter((warning) => !resolvedByPrefix(rootElement as Definitions, elementsById, warning));
    const refused = new Warnings(places).refusals(unsolved);
    if (refused.length > 0) return { refused };
    restoreMaxima(rootElement as Definitions, places);
    return { definitions: rootElement as Definitions };
  } catch (error) {
    return { refused: [{ rule: 'bpmn-malformed', element: '', message: `The file is not BPMN: ${(error as Error).message}` }] };
  }
}

/** FEEL in `loopMaximum`, which the schema has as a number, is put back into the tree as it was written. */
function restoreMaxima(definitions: Definitions, { maxima }: XmlPlaces): void {
  for (const { loopCharacteristics } of maxima.size > 0 ? nodesOf(definitions) : []) {
    const loop = loopCharacteristics as { loopMaximum?: unknown } | undefined;
    const written = maxima.get(idOf(loopCharacteristics as ModelElement | undefined));
    if (loop && written !== undefined && !/^\d+$/.test(written.trim())) loop.loopMaximum = written;
  }
}

/** A reference written with the prefix of the file's own namespace (`tns:Order`) means an element of the file: it is put in. */
function resolvedByPrefix(definitions: Definitions, elementsById: Readonly<Record<string, unknown>>, { message, element, property = '', value = '' }: ModdleWarning): boolean {
  const [, prefix, id = ''] = /^([^:]+):(.+)$/.exec(value) ?? [];
  const namespace = prefix === undefined ? undefined : definitions.$attrs?.[`xmlns:${prefix}`];
  const target = Object.hasOwn(elementsById, id) ? elementsById[id] : undefined;
  if (!message.startsWith('unresolved reference') || !element || target === undefined || namespace === undefined || namespace !== definitions.targetNamespace) return false;
  if (element.$descriptor.propertiesByName[property]?.isMany) (element.get(property) as unknown[]).push(target);
  else element.set(property, target);
  return true;
}

interface ModdleWarning {
  readonly message: string;
  readonly element?: {
    readonly id?: string;
    readonly $type: string;
    readonly $parent?: unknown;
    readonly $descriptor: { readonly propertiesByName: Readonly<Record<string, { readonly isMany?: boolean } | undefined>> };
    get(property: string): unknown;
    set(property: string, value: unknown): void;
  };
  readonly property?: string;
  readonly value?: string;
}

/** Turns the reader's warnings into refusals that name the nearest element with an id. */
class Warnings {
  private readonly seen = new Map<string, number>();
  private readonly places: XmlPlaces;

  constructor(places: XmlPlaces) {
    this.places = places;
  }

  refusals(warnings: readonly ModdleWarning[]): Refusal[] {
    return warnings.map((warning) => {
      const unknown = /unparsable content <([^>\s/]+)/.exec(warning.message)?.[1];
      if (unknown) return this.unknownElement(unknown, warning.message);
      const element = this.attributeOwner(warning);
      if (warning.message.startsWith('unknown attribute')) {
        return { rule: String(warning.element?.$type).startsWith('bpmn:') ? 'attribute-supported' : 'extension-supported', element, message: `The attribute ${warning.property} is not known here` };
      }
      if (warning.message.startsWith('unresolved reference')) {
        return { rule: 'flow-references', element, message: `${warning.property} refers to ${warning.value}, which is not in the file` };
      }
      return { rule: 'bpmn-malformed', element, message: warning.message };
    });
  }

  private unknownElement(name: string, message: string): Refusal {
    const local = name.replace(/^.*:/, '').toLowerCase();
    const nth = this.seen.get(local) ?? 0;
    this.seen.set(local, nth + 1);
    const element = this.places.enclosing.get(local)?.[nth] ?? '';
    if (!message.includes('unknown type')) return { rule: 'bpmn-malformed', element, message: `<${name}> cannot be read: ${message.replace(/[\s\S]*nested error: /, '')}` };
    const bpmn = message.includes('unknown type <bpmn:');
    return { rule: bpmn ? 'element-supported' : 'extension-supported', element, message: `<${name}> is not known` };
  }

  private attributeOwner(warning: ModdleWarning): string {
    for (let at: ModdleWarning['element'] = warning.element; at; at = at.$parent as ModdleWarning['element']) {
      if (at.id) return at.id;
    }
    return '';
  }
}
