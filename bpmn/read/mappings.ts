import type { Mapping } from '../graph.ts';
import { dataPairs } from './data.ts';
import { extensionOf, textOf, type ModelElement } from './model.ts';

/** What an activity takes in and gives out: `zeebe:ioMapping`, and data associations between different names. */
export function mappingsOf(activity: ModelElement): { inputs?: readonly Mapping[]; outputs?: readonly Mapping[] } {
  const mapping = extensionOf(activity, 'zeebe:IoMapping');
  const inputs = [...mapped(mapping?.inputParameters), ...associated(activity, 'input')];
  const outputs = [...mapped(mapping?.outputParameters), ...associated(activity, 'output')];
  return { ...(inputs.length > 0 && { inputs }), ...(outputs.length > 0 && { outputs }) };
}

const mapped = (parameters: unknown): readonly Mapping[] =>
  ((parameters ?? []) as readonly ModelElement[]).map((parameter) => ({ source: textOf(parameter, 'source') ?? '', target: textOf(parameter, 'target') ?? '' }));

const associated = (activity: ModelElement, side: 'input' | 'output'): readonly Mapping[] => dataPairs(activity, side).map(({ from, to }) => ({ source: `=${from}`, target: to }));
