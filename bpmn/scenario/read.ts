import * as z from 'zod';
import type { Refusal } from '../refusal.ts';
import { dateOf } from '../timer.ts';
import { stepForms, type Scenario, type ScenarioStep, type StepWord } from './scenario.ts';

const words = Object.keys(stepForms) as readonly StepWord[];

const Frame = z.strictObject({
  /** For people. */
  description: z.string().optional(),
  process: z.string().min(1).optional(),
  variables: z.record(z.string(), z.json()).default({}),
  now: z.string().refine((text) => dateOf(text) !== undefined, 'not an instant with an offset, such as 2026-01-01T00:00:00+08:00').default('2026-01-01T00:00:00+08:00'),
  hold: z.array(z.string().min(1)).default([]),
  lookUps: z.record(z.string(), z.json()).default({}),
  steps: z.array(z.record(z.string(), z.unknown())).max(100_000).default([]),
});

/**
 * Reads the text of a scenario file. What it does not know it refuses, under the rule `scenario-form`: `element` is the place in the
 * file, `/steps/3/advance`.
 */
export function readScenario(text: string): { scenario: Scenario } | { refused: readonly Refusal[] } {
  const json = parsed(text);
  if ('refused' in json) return json;
  const frame = Frame.safeParse(json.value);
  if (!frame.success) return { refused: refusals('', frame.error) };
  const { process, description: _, ...rest } = frame.data;
  const steps = rest.steps.map((step, index) => readStep(step, `/steps/${index}`));
  const refused = steps.flatMap((step) => ('refused' in step ? step.refused : []));
  if (refused.length > 0) return { refused };
  return { scenario: { ...rest, ...(process !== undefined && { process }), steps: steps.flatMap((step) => ('step' in step ? [step.step] : [])) } };
}

function parsed(text: string): { value: unknown } | { refused: readonly Refusal[] } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { refused: [refusal('', `The scenario is not JSON: ${(error as Error).message}`)] };
  }
}

function readStep(step: Readonly<Record<string, unknown>>, path: string): { step: ScenarioStep } | { refused: readonly Refusal[] } {
  const named = words.filter((word) => Object.hasOwn(step, word));
  const [word] = named;
  if (word === undefined || named.length > 1) return { refused: [refusal(path, `A step names exactly one of ${words.join(', ')}`)] };
  const read = stepForms[word].safeParse(step);
  return read.success ? { step: read.data } : { refused: refusals(path, read.error) };
}

const refusal = (element: string, message: string): Refusal => ({ rule: 'scenario-form', element, message });

const refusals = (path: string, error: z.ZodError): readonly Refusal[] => error.issues.map((issue) => refusal([path, ...issue.path.map(String)].join('/'), issue.message));
