import { mend, type Mended } from '../../../bpmn/mend/index.ts';
import { isTable, mainPart, type Part } from './part.ts';
import type { Gathered } from './gather.ts';

/** What was put right, and in which part. */
export interface MendedPlace extends Mended { readonly part: Part }

/** The flow with everything put right that can be without changing what it means, in all its BPMN files. */
export function mendedWhole<G extends Pick<Gathered, 'bpmn' | 'files'>>(flow: G): { readonly flow: G; readonly places: readonly MendedPlace[] } {
  const places: MendedPlace[] = [];
  const right = (part: Part, text: string): string => {
    const { bpmn, mended } = mend(text);
    places.push(...mended.map((place) => ({ ...place, part })));
    return bpmn;
  };
  const bpmn = right(mainPart, flow.bpmn);
  return { flow: { ...flow, bpmn, files: flow.files.map((file) => (isTable(file.name) ? file : { ...file, text: right(file.name, file.text) })) }, places };
}
