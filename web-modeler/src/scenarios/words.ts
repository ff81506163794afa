import type { ScenarioStep } from '../../../bpmn/scenario/scenario.ts';
import type { Translate } from '../language/translate.ts';

const acts: Readonly<Record<string, string>> = {
  claim: '{by} claims {task}', unclaim: '{by} gives {task} back', approve: '{by} approves {task}', reject: '{by} refuses {task}', return: '{by} returns {task} to {to}', 'take-back': '{by} takes {task} back', transfer: '{by} hands {task} to {to}',
  delegate: '{by} lets {to} prepare {task}', 'add-signer': '{by} adds {signer} to {task}', 'remove-signer': '{by} takes {signer} from {task}', withdraw: '{by} withdraws the request', cancel: '{by} cancels the flow', move: '{by} moves {task} to {to}',
};

/** A step in words. @param nameOf the name of an element */
export function stepWords(step: ScenarioStep | undefined, nameOf: (id: string) => string, t: Translate): string {
  if (!step) return t('The flow begins');
  if ('act' in step) return t(acts[step.act] ?? step.act, { by: step.by, task: nameOf(step.task ?? ''), to: nameOf(step.to ?? ''), signer: step.signer ?? '' });
  if ('complete' in step) return t('{task} is done', { task: nameOf(step.complete) });
  if ('advance' in step) return t('{time} passes', { time: step.advance });
  if ('fire' in step) return t('It is time for {event}', { event: nameOf(step.fire) });
  if ('message' in step) return t('The message {name} comes', { name: step.message });
  if ('signal' in step) return t('The signal {name} is given', { name: step.signal });
  if ('set' in step) return t('{names} change', { names: Object.keys(step.set).join(', ') });
  if ('activate' in step) return t('{task} is begun', { task: nameOf(step.activate) });
  if ('fail' in step) return t('{task} fails', { task: nameOf(step.fail) });
  if ('start' in step) return t('{process} begins', { process: step.start });
  return expectationWords(step.expect, nameOf, t);
}

const expected: Readonly<Record<string, string>> = {
  tasks: 'open: {list}', waiting: 'waiting: {list}', timers: 'timers: {list}', messages: 'awaited messages: {list}', signals: 'awaited signals: {list}', enabled: 'may be begun: {list}', incidents: 'incidents: {list}', variables: 'values of {list}',
};

function expectationWords(expectation: Readonly<Record<string, unknown>>, nameOf: (id: string) => string, t: Translate): string {
  const parts = Object.entries(expectation).map(([what, value]) => {
    if (what === 'ended') return t(value === true ? 'the flow has ended' : 'the flow has not ended');
    const list = Array.isArray(value) ? (value as string[]).map(nameOf) : Object.keys(value as object);
    return t(expected[what] ?? what, { list: list.join(t(', ')) || t('nobody and nothing') });
  });
  return t('Expected: {what}', { what: parts.join(t('; ')) });
}

/** Words for why a step is refused, by its code; else the engine's own. */
const refusals: Readonly<Record<string, string>> = {
  'not-open': 'It is not open now', 'not-assigned': 'It is with somebody else', 'act-not-allowed': 'The flow does not allow this act here', 'act-incomplete': 'The step does not say everything that the act needs', 'flow-ended': 'No flow is under way',
  'not-enabled': 'It cannot be begun now', 'message-not-awaited': 'Nothing waits for this message', 'start-not-plain': 'The process begins by an event only', 'process-unknown': 'There is no such process', 'no-job': 'It does no work that could fail',
};
export const refusalWords = ({ code, message }: { readonly code: string; readonly message: string }, t: Translate): string => t(refusals[code] ?? message);
