import type { Refusal } from '../../../bpmn/refusal.ts';
import type { Part } from './part.ts';

/** What was found, and in which part of the flow; without `part` it is the main file, or the one that holds the element. */
export interface Finding extends Refusal {
  readonly part?: Part;
}

/** As rules and server say it: `file` is the name of the part, the main file has none. */
export const inPart = ({ file, ...refusal }: Refusal): Finding => ({ ...refusal, ...(file !== undefined && { part: file }) });

export const isSame = (one: Finding, other: Finding | undefined): boolean => one.rule === other?.rule && one.element === other.element && one.message === other.message;

/** All of both, each once. */
export const union = (some: readonly Finding[], others: readonly Finding[]): readonly Finding[] => [...some, ...others.filter((other) => !some.some((one) => isSame(one, other)))];
