/** Packages of bpmn.io without types of their own, as far as they are used here. */
declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: object;
  export const BpmnPropertiesProviderModule: object;
  export function useService(name: string, strict?: boolean): never;
}
declare module '@bpmn-io/properties-panel' {
  import type { ComponentType } from '@bpmn-io/properties-panel/preact';
  type Entry = ComponentType<Readonly<Record<string, unknown>>>;
  export const Group: Entry;
  export const ListGroup: Entry;
  export const SelectEntry: Entry;
  export const TextFieldEntry: Entry;
  export const TextAreaEntry: Entry;
  export const NumberFieldEntry: Entry;
  export const CheckboxEntry: Entry;
  type Edited = (node: HTMLElement | null) => boolean;
  export const isSelectEntryEdited: Edited;
  export const isTextFieldEntryEdited: Edited;
  export const isTextAreaEntryEdited: Edited;
  export const isNumberFieldEntryEdited: Edited;
  export const isCheckboxEntryEdited: Edited;
}
declare module 'bpmn-js-bpmnlint' {
  const module: { readonly linting: readonly ['type', new (...services: never[]) => { readonly _eventBus: { fire(event: string): void }; readonly _elementRegistry: { get(id: string): { readonly parent?: unknown } | undefined }; _createElementIssues(id: string, issues: readonly object[]): void; update(): void }] };
  export default module;
}
declare module 'diagram-js-minimap' {
  const module: object;
  export default module;
}
declare module 'bpmn-js-differ' {
  type Changes = Readonly<Record<string, unknown>>;
  export function diff(before: unknown, after: unknown): { readonly _added: Changes; readonly _removed: Changes; readonly _changed: Changes; readonly _layoutChanged: Changes };
}
declare module 'bpmn-js-i18n/translations/zn.js' {
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
declare module 'dmn-js-decision-table/lib/Editor.js' {
  const editor: new (options: object) => object;
  export default editor;
}
declare module 'dmn-js-shared/lib/base/EditingManager.js' {
  interface View { readonly element: { readonly id: string; readonly name?: string } }
  interface Viewer { on(event: string, listener: (event: never) => void): void; get<T>(service: string): T }
  export default class EditingManager {
    constructor(options: object);
    _getViewProviders(): readonly object[];
    on(event: string, listener: (event: { readonly viewer: Viewer }) => void): void;
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
    open(view: View): Promise<unknown>;
    getViews(): readonly View[];
    getActiveView(): View | undefined;
    getActiveViewer(): Viewer | undefined;
    destroy(): void;
  }
}
