import * as z from 'zod';
import { durationOf } from '../timer.ts';

const Name = z.string().min(1).max(500);
const Index = z.int().min(0);
const Values = z.record(z.string(), z.json());
/** Which of several that are open, the oldest being 0; and what it takes with it. */
const Chosen = { instance: Index.optional() };
const Carried = { variables: Values.optional() };

/** Acts of approvers, requesters and administrators that change where a flow stands or with whom a task is. */
export const scenarioActs = ['claim', 'unclaim', 'approve', 'reject', 'return', 'take-back', 'transfer', 'delegate', 'add-signer', 'remove-signer', 'withdraw', 'cancel', 'move'] as const;
export type ScenarioAct = (typeof scenarioActs)[number];

/** What a world is expected to show: lists are compared as multisets, variables by name, only what is named counts. */
export const Expectation = z.strictObject({
  tasks: z.array(Name).optional(),
  waiting: z.array(Name).optional(),
  timers: z.array(Name).optional(),
  messages: z.array(Name).optional(),
  signals: z.array(Name).optional(),
  enabled: z.array(Name).optional(),
  variables: Values.optional(),
  incidents: z.array(Name).optional(),
  ended: z.boolean().optional(),
});
export type Expectation = z.infer<typeof Expectation>;

/** By the word that a step begins with: the form of the step. */
export const stepForms = {
  complete: z.strictObject({ complete: Name, ...Chosen, ...Carried }),
  act: z.strictObject({
    act: z.enum(scenarioActs),
    /** Of every act but withdraw, cancel and move: id of the user task. */
    task: Name.optional(),
    by: Name,
    ...Chosen,
    ...Carried,
    /** Where a return, rejection or move goes; to whom a task is transferred or delegated. */
    to: Name.optional(),
    /** Who is to sign too, or no more. */
    signer: Name.optional(),
    where: z.enum(['before', 'after', 'beside']).optional(),
    reason: z.string().max(2_000).optional(),
  }),
  advance: z.strictObject({ advance: z.string().refine((text) => durationOf(text) !== undefined, 'not a duration such as PT1H') }),
  fire: z.strictObject({ fire: Name, ...Chosen }),
  message: z.strictObject({ message: Name, correlationKey: z.union([z.string(), z.number()]).optional(), ...Carried }),
  signal: z.strictObject({ signal: Name, ...Carried }),
  set: z.strictObject({ set: Values, ...Chosen }),
  activate: z.strictObject({ activate: Name, ...Chosen }),
  fail: z.strictObject({ fail: Name, error: Name.optional(), ...Chosen, ...Carried }),
  start: z.strictObject({ start: Name, ...Carried }),
  expect: z.strictObject({ expect: Expectation }),
} as const;
export type StepWord = keyof typeof stepForms;
export type StepOf<W extends StepWord> = z.infer<(typeof stepForms)[W]>;
export type ScenarioStep = { [W in StepWord]: StepOf<W> }[StepWord];

/** The word that a step begins with. */
export function wordOf(step: ScenarioStep): StepWord {
  const word = (Object.keys(stepForms) as StepWord[]).find((each) => Object.hasOwn(step, each));
  if (!word) throw new Error('the step was not read by readScenario');
  return word;
}

/** What is tried with a flow. `lookUps`: answers by call with its argument: `head("unit-1")`, `holders("seal-1")`, `approvers("task")`, `calendar()`. */
export interface Scenario {
  readonly process?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly hold: readonly string[];
  readonly lookUps: Readonly<Record<string, unknown>>;
  readonly steps: readonly ScenarioStep[];
}
