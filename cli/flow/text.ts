import type { Refusal } from '../../bpmn/refusal.ts';
import type { ScenarioLine, ScenarioResult } from '../../bpmn/scenario/run.ts';
import type { ExitCode } from '../command.ts';

/** Says why files are refused: the last line of the answer. */
export function tellRefused(refused: readonly Refusal[], json: boolean): ExitCode {
  if (json) console.log(JSON.stringify({ refused: refused.map(({ rule, element, message, path, file }) => ({ rule, element, message, ...(path && { path }), ...(file !== undefined && { file }) })) }));
  else for (const { rule, element, message, path, file } of refused) console.log(`refused  ${file === undefined ? '' : `${file}: `}${element === '' ? '' : `${element}: `}${message} (${rule})${path ? `\n         ${path.join(' → ')}` : ''}`);
  return 2;
}

const lists = ['tasks', 'waiting', 'timers', 'messages', 'signals', 'enabled', 'incidents'] as const;

/** One step for people: what it did, and what stands open after it. */
export function lineText({ step, refused, state, trace }: ScenarioLine): string {
  const open = lists.filter((name) => state[name].length > 0).map((name) => `${name}: ${state[name].join(', ')}`);
  const done = trace.filter(({ event }) => event === 'completed' || event === 'cancelled' || event === 'incident').map(({ element, event }) => (event === 'completed' ? element : `${element} ${event}`));
  return [
    `${step === 0 ? 'start' : `step ${step}`}  ${refused ? `refused: ${refused.message} (${refused.code})` : done.length > 0 ? `done: ${done.join(', ')}` : 'nothing done'}`,
    `  ${state.ended ? 'ended' : open.length > 0 ? open.join(' · ') : 'nothing open'}`,
    ...(Object.keys(state.variables).length > 0 ? [`  ${JSON.stringify(state.variables)}`] : []),
  ].join('\n');
}

/** An expectation that does not hold. */
export const unmetText = ({ step, what, expected, found }: ScenarioResult['unmet'][number]): string =>
  `step ${step}: ${what} should be ${JSON.stringify(expected)} but is ${JSON.stringify(found)}`;
