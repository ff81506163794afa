import { analyse } from '../../../bpmn/feel/analyse.ts';
import { defaultLimits } from '../../../bpmn/refusal.ts';
import { unwritable, writableNames } from '../../../bpmn/rules/variableNames.ts';
import type { Panel } from './panel.ts';

type Speaking = Pick<Panel, 't' | 'tasks'>;

/** What is wrong with FEEL, with or without a leading `=`, in words; undefined when nothing is. */
export function feelProblem(text: string, { t, tasks }: Speaking): string | undefined {
  const feel = text.trim().replace(/^=\s*/, '');
  if (feel === '') return undefined;
  const { syntax, excess } = analyse(feel, tasks(), defaultLimits);
  if (syntax) return t(`${feel} ${syntax}`);
  return excess[0] === undefined ? undefined : t(`The expression ${excess[0]}`);
}

/** The same of a text that is FEEL only with a leading `=`. */
export const textProblem = (text: string, panel: Speaking): string | undefined => (text.trim().startsWith('=') ? feelProblem(text, panel) : undefined);

/** Why no variable may have that name; undefined when it may, or when there is none. */
export function nameProblem(name: string, { t, definitions, context }: Panel): string | undefined {
  if (name.trim() === '') return undefined;
  const why = unwritable(name.trim(), writableNames(definitions(), context()));
  return why === undefined ? undefined : t(why);
}
