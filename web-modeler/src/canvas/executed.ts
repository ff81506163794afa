import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions.js';
import { eventKinds } from '../../../bpmn/rules/eventPosition.ts';
import { positionOf } from '../../../bpmn/rules/events.ts';
import { isEventSubProcess, scopeOf } from '../../../bpmn/read/model.ts';
import { isOffered, type Target } from './catalogue.ts';
import type { Entries, Shape } from './injected.ts';
import { kinds } from './kinds.ts';

interface ReplaceOption { readonly actionName: string; readonly target?: Target }

const options: readonly ReplaceOption[] = Object.values(replaceOptions as unknown as Readonly<Record<string, readonly ReplaceOption[] | Readonly<Record<string, readonly ReplaceOption[]>>>>)
  .flatMap((each) => (Array.isArray(each) ? (each as readonly ReplaceOption[]) : Object.values(each as Readonly<Record<string, readonly ReplaceOption[]>>).flat()));

/** Entries of bpmn-js's menu "change element" that lead to something that is executed; those without a target change a sequence flow. */
export const replacements: ReadonlySet<string> = new Set(options.filter(({ target }) => !target || isOffered(target)).map(({ actionName }) => actionName));

const kindOf = (target: Target | undefined): string => /^bpmn:(\w+)EventDefinition$/.exec(target?.eventDefinitionType ?? '')?.[1]?.toLowerCase() ?? '';

/** Whether the entry leads to what may stand where the element stands: an event of a kind that its place takes. */
export function mayBecome(element: Shape, action: string): boolean {
  if (!replacements.has(action)) return false;
  const target = options.find(({ actionName }) => actionName === action)?.target;
  if (target?.type !== element.type || !element.type.endsWith('Event')) return true;
  const node = element.businessObject as never;
  const position = positionOf(node);
  const outside = scopeOf(scopeOf(node) ?? node);
  if (position === 'event-subprocess-start' && kindOf(target) === 'compensate' && outside?.$type === 'bpmn:Process') return false;
  return position === undefined || eventKinds[position].includes(kindOf(target));
}

/** Markers over the menu "change element" that are executed: repetition of activities, and what events interrupt. */
export const headerEntries: ReadonlySet<string> = new Set(['toggle-parallel-mi', 'toggle-sequential-mi', 'toggle-loop', 'toggle-non-interrupting']);

const isRepeatable = ({ businessObject }: Shape): boolean => !isEventSubProcess(businessObject as never);

const own = kinds.filter(({ seldom }) => !seldom).map(({ id }) => `yinxin.${id}`);

/** Entries of the palette, in their order: what a newcomer looks for comes first, everything else stands in the menu of everything. */
export const paletteEntries: ReadonlySet<string> = new Set([
  'hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', ...own, 'create.start-event', 'create.end-event', 'yinxin.more',
]);

/** Entries of the context pad that do, in their order. */
export const padEntries: ReadonlySet<string> = new Set([
  ...own, 'append.end-event', 'yinxin.more', 'append.compensation-activity', 'append.receive-task', 'append.message-intermediate-event', 'append.timer-intermediate-event', 'append.condition-intermediate-event',
  'append.signal-intermediate-event', 'lane-insert-above', 'lane-insert-below', 'lane-divide-two', 'lane-divide-three', 'append.text-annotation', 'connect', 'replace', 'yinxin.deadline', 'align-elements', 'delete',
]);

/** Entries by their ids, without those that are not in the set, in the order of the set. */
export const inOrder = (allowed: ReadonlySet<string>, entries: Entries): Entries => Object.fromEntries([...allowed].filter((id) => Object.hasOwn(entries, id)).map((id) => [id, entries[id]]));

interface Menu { registerProvider(priority: number, provider: object): void }
interface PopupMenu { registerProvider(menu: string, priority: number, provider: object): void }

const last = 100; // providers of less priority are asked later

/** Takes from menus, palette and context pad what is not executed. */
class OnlyExecuted {
  static readonly $inject = ['popupMenu', 'palette', 'contextPad'];

  constructor(popupMenu: PopupMenu, palette: Menu, contextPad: Menu) {
    popupMenu.registerProvider('bpmn-replace', last, {
      getPopupMenuEntries: (element: Shape) => (entries: Entries) => Object.fromEntries(Object.entries(entries).filter(([id]) => mayBecome(element, id))),
      getPopupMenuHeaderEntries: (element: Shape) => (entries: Entries) => (isRepeatable(element) ? inOrder(headerEntries, entries) : {}),
    });
    palette.registerProvider(last, { getPaletteEntries: () => (entries: Entries) => inOrder(paletteEntries, entries) });
    const pad = () => (entries: Entries) => inOrder(padEntries, entries);
    contextPad.registerProvider(last, { getContextPadEntries: pad, getMultiElementContextPadEntries: pad });
  }
}

export const onlyExecuted = { __init__: ['onlyExecuted'], onlyExecuted: ['type', OnlyExecuted] };
