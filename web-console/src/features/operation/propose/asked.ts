import type { FlowOutline, Instance, InterventionAct } from '../../../api/schema.ts';
import type { Elements } from '../words.ts';

/** An act as far as it is filled in. */
export type Asked =
  | { readonly act: 'retry'; readonly incident: string }
  | { readonly act: 'set-variables'; readonly at?: string }
  | { readonly act: 'move-token'; readonly from?: string; readonly to?: string }
  | { readonly act: 'migrate'; readonly flow?: string; readonly mapping: Readonly<Record<string, string>>; /** Whether nothing speaks against it. */ readonly fits: boolean }
  | { readonly act: 'cancel' | 'suspend' | 'resume' };

type Element = FlowOutline['processes'][number]['elements'][number];

/** Elements that a token can be put on in the place of something under way: those of its scope. Rounds of a repetition are not moved. */
export function targetsOf({ active }: Pick<Instance, 'active'>, elements: Elements, from: string | undefined): readonly Element[] {
  const source = active.find(({ id }) => id === from);
  if (!source || source.round !== undefined) return [];
  const all = elements.outline?.processes.find(({ process }) => process === source.process)?.elements ?? [];
  const scope = all.find(({ id }) => id === source.element)?.scope;
  return all.filter((element) => element.target && element.scope === scope);
}

/** The act as it is proposed; undefined while something is missing. */
export function actOf(asked: Asked, variables: Readonly<Record<string, unknown>> | undefined): InterventionAct | undefined {
  if (variables === undefined) return undefined;
  const some = Object.keys(variables).length > 0;
  switch (asked.act) {
    case 'retry':
      return { act: 'retry', incident: asked.incident, ...(some && { variables: { ...variables } }) };
    case 'set-variables':
      return some ? { act: 'set-variables', variables: { ...variables }, ...(asked.at !== undefined && { instance: asked.at }) } : undefined;
    case 'move-token':
      return asked.from !== undefined && asked.to !== undefined ? { act: 'move-token', instance: asked.from, to: asked.to } : undefined;
    case 'migrate':
      return asked.flow !== undefined && asked.fits ? { act: 'migrate', flow: asked.flow, mapping: { ...asked.mapping } } : undefined;
    default:
      return { act: asked.act };
  }
}
