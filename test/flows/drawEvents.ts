import { escaped, formal, type Words } from './drawWords.ts';

/** What events refer to in the file: its id, by kind, name and key. */
export type Roots = Map<string, string>;

/** The definition of an event. */
export function eventXml({ kind, plain, given }: Words, roots: Roots): string {
  if (kind === 'terminate') return '<bpmn:terminateEventDefinition/>';
  if (kind === 'timer') return timerXml(plain[2] ?? '');
  if (!['start', 'end', 'throw', 'catch', 'on'].includes(kind)) return '';
  if (given.timer !== undefined) return timerXml(given.timer);
  if (given.when !== undefined) return `<bpmn:conditionalEventDefinition>${formal('condition', given.when)}</bpmn:conditionalEventDefinition>`;
  if (given.link !== undefined) return `<bpmn:linkEventDefinition name="${escaped(given.link)}"/>`;
  for (const root of ['message', 'signal', 'error', 'escalation']) {
    const name = given[root];
    if (name !== undefined) return `<bpmn:${root}EventDefinition ${root}Ref="${refer(roots, root, name, given.key ?? '')}"/>`;
    if (plain.includes(root)) return `<bpmn:${root}EventDefinition/>`;
  }
  if (given.compensate !== undefined) return `<bpmn:compensateEventDefinition activityRef="${given.compensate}"/>`;
  const alone = ['compensate', 'cancel', 'terminate'].find((word) => plain.includes(word));
  return alone ? `<bpmn:${alone}EventDefinition/>` : '';
}

/** Messages, signals, errors and escalations that the drawing refers to. */
export const rootsXml = (roots: Roots): string =>
  [...roots].map(([what, id]) => {
    const [kind = '', name = '', ...key] = what.split('\n');
    const code = kind === 'error' || kind === 'escalation' ? ` ${kind}Code="${escaped(name)}"` : '';
    const subscription = key.join('') ? `<bpmn:extensionElements><zeebe:subscription correlationKey="=${escaped(key.join(''))}"/></bpmn:extensionElements>` : '';
    return `<bpmn:${kind} id="${id}" name="${escaped(name)}"${code}>${subscription}</bpmn:${kind}>`;
  }).join('');

/** The id of what an event or task refers to. */
export function refer(roots: Roots, kind: string, name: string, key: string): string {
  const what = `${kind}\n${name}\n${key}`;
  const id = roots.get(what) ?? `${kind}-${roots.size + 1}`;
  roots.set(what, id);
  return id;
}

function timerXml(text: string): string {
  const tag = /^R|^=.*cycle/.test(text) ? 'timeCycle' : /^\d/.test(text) ? 'timeDate' : 'timeDuration';
  return `<bpmn:timerEventDefinition>${formal(tag, text)}</bpmn:timerEventDefinition>`;
}
