import * as replaceOptions from 'bpmn-js/lib/features/replace/ReplaceOptions.js';
import { isExecuted } from '../../../bpmn/rules/elementSupported.ts';
import type { Entries } from './injected.ts';
import { kinds } from './kinds.ts';

interface ReplaceOption { readonly actionName: string; readonly target?: { readonly type: string; readonly eventDefinitionType?: string; readonly triggeredByEvent?: boolean; readonly isExpanded?: boolean } }

const drawn = ['bpmn:DataStoreReference'];
const options: readonly ReplaceOption[] = Object.values(replaceOptions as unknown as Readonly<Record<string, readonly ReplaceOption[] | Readonly<Record<string, readonly ReplaceOption[]>>>>)
  .flatMap((each) => (Array.isArray(each) ? (each as readonly ReplaceOption[]) : Object.values(each as Readonly<Record<string, readonly ReplaceOption[]>>).flat()));

/** Entries of bpmn-js's menu "change element" that lead to something that is executed; those without a target change a sequence flow. */
export const replacements: ReadonlySet<string> = new Set(
  options.filter(({ target }) => !target || isExecuted(target.type, target.eventDefinitionType) || drawn.includes(target.type)).map(({ actionName }) => actionName),
);

const own = kinds.map(({ id }) => `yinxin.${id}`);

/** Entries of the palette that make something that is executed, or only drawn. */
export const paletteEntries: ReadonlySet<string> = new Set([
  'hand-tool', 'lasso-tool', 'space-tool', 'global-connect-tool', 'tool-separator', 'create.start-event', 'create.end-event', 'create.group', ...own,
]);

/** Entries of the context pad that do. */
export const padEntries: ReadonlySet<string> = new Set(['append.end-event', 'append.text-annotation', 'connect', 'replace', 'delete', 'align-elements', 'yinxin.deadline', ...own]);

/** Entries by their ids, without those that are not in the set. */
export const only = (allowed: ReadonlySet<string>, entries: Entries): Entries => Object.fromEntries(Object.entries(entries).filter(([id]) => allowed.has(id)));

interface Menu { registerProvider(priority: number, provider: object): void }
interface PopupMenu { registerProvider(menu: string, priority: number, provider: object): void }

const last = 100; // providers of less priority are asked later

/** Takes from menus, palette and context pad what is not executed. */
class OnlyExecuted {
  static readonly $inject = ['popupMenu', 'palette', 'contextPad'];

  constructor(popupMenu: PopupMenu, palette: Menu, contextPad: Menu) {
    popupMenu.registerProvider('bpmn-replace', last, {
      getPopupMenuEntries: () => (entries: Entries) => only(replacements, entries),
      getPopupMenuHeaderEntries: () => () => ({}), // loops and multi-instance
    });
    palette.registerProvider(last, { getPaletteEntries: () => (entries: Entries) => only(paletteEntries, entries) });
    const pad = () => (entries: Entries) => only(padEntries, entries);
    contextPad.registerProvider(last, { getContextPadEntries: pad, getMultiElementContextPadEntries: pad });
  }
}

export const onlyExecuted = { __init__: ['onlyExecuted'], onlyExecuted: ['type', OnlyExecuted] };
