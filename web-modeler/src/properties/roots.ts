import { textIn, type Moddle } from '../canvas/injected.ts';
import type { AnyField } from './entries.tsx';
import { fieldsOf, plainField, extensionField, type Told } from './fields.ts';
import type { Panel } from './panel.ts';
import { change, fileOf, made, type Spot } from './writing.ts';

/** What stands at the top of the file and is shared by events: messages, signals, errors, escalations. */
export interface RootKind {
  readonly type: string;
  /** Property of the event definition or task that refers to it. */
  readonly reference: string;
  /** Begins the code of a new one. */
  readonly prefix: string;
  readonly label: string;
  readonly code?: { readonly name: string; readonly told: Told };
  /** What it means to refer to none. */
  readonly none: string;
}

const newOne = '+';

export const message: RootKind = { type: 'bpmn:Message', reference: 'messageRef', prefix: 'Message', label: 'Message', none: 'not said' };
export const signal: RootKind = { type: 'bpmn:Signal', reference: 'signalRef', prefix: 'Signal', label: 'Signal', none: 'not said' };
export const error: RootKind = {
  type: 'bpmn:Error', reference: 'errorRef', prefix: 'Error', label: 'Error', none: 'every error',
  code: { name: 'errorCode', told: { id: 'errorCode', label: 'Code', help: 'an error is caught by the event with the same code', as: 'plain' } },
};
export const escalation: RootKind = {
  type: 'bpmn:Escalation', reference: 'escalationRef', prefix: 'Escalation', label: 'Escalation', none: 'every escalation',
  code: { name: 'escalationCode', told: { id: 'escalationCode', label: 'Code', help: 'an escalation is caught by the event with the same code', as: 'plain' } },
};

/** Which one is meant, its name and code; a new one is made here. */
export function rootFields(spot: Spot, kind: RootKind, catches: boolean, panel: Panel): readonly AnyField[] {
  const { t } = panel;
  const file = fileOf(spot);
  const all = ((file.rootElements ?? []) as readonly Moddle[]).filter(({ $type }) => $type === kind.type);
  const chosen = spot.owner[kind.reference] as Moddle | undefined;
  const nothing = catches ? kind.none : 'not said';
  const choice: AnyField = {
    kind: 'select', id: kind.reference, label: t(kind.label), get: () => chosen?.id ?? '', set: (id) => { refer(spot, kind, all, id, panel); },
    options: () => [{ value: '', label: t(nothing) }, ...all.map(({ id, name }) => ({ value: id, label: textIn(name) || id })), { value: newOne, label: t('a new one') }],
  };
  if (!chosen) return [choice];
  const root = { element: spot.element, owner: chosen };
  return fieldsOf(
    choice,
    plainField(root, 'name', { id: 'rootName', label: 'Its name', help: 'the same wherever it is used; who sends and who waits know it by this', as: kind.code ? 'plain' : 'text' }, panel),
    kind.code && plainField(root, kind.code.name, kind.code.told, panel),
    kind === message && extensionField(root, 'zeebe:Subscription', 'correlationKey', { id: 'correlationKey', label: 'Correlation key', help: 'FEEL whose value tells which instance a message is for: subject.form.contractNumber', as: 'feel' }, panel),
  );
}

function refer({ element, owner }: Spot, kind: RootKind, all: readonly Moddle[], id: string, panel: Panel): void {
  if (id !== newOne) return change(element, [{ owner, properties: { [kind.reference]: all.find((each) => each.id === id) } }], panel);
  const file = fileOf({ element, owner });
  const number = all.length + 1;
  const root = made(kind.type, { name: `${panel.t(kind.label)} ${number}`, ...(kind.code && { [kind.code.name]: `${kind.prefix.toUpperCase()}_${number}` }) }, file, panel);
  change(element, [{ owner: file, properties: { rootElements: [...(file.rootElements as readonly Moddle[]), root] } }, { owner, properties: { [kind.reference]: root } }], panel);
}
