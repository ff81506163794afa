/** Services of bpmn-js, as far as they are used here; its own types leave most of them open. */
export interface Moddle { readonly $type: string; readonly id: string; get(name: string): unknown; $parent?: unknown; [name: string]: unknown }
/** A text of the tree; empty when there is none. */
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface Shape { readonly id: string; readonly type: string; readonly businessObject: Moddle; readonly parent?: Shape; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly attachers: readonly Shape[]; readonly outgoing: readonly Shape[]; readonly source?: Shape; readonly target?: Shape; readonly labelTarget?: unknown }
export interface BpmnFactory { create(type: string, properties?: object): Moddle }
export interface ElementFactory { createShape(attributes: object): Shape; createParticipantShape(attributes: object): Shape }
export interface Create { start(event: unknown, shape: Shape | readonly Shape[], context?: object): void }
export interface PopupMenu { registerProvider(menu: string, provider: object): void; open(element: Shape, menu: string, position: object, options: object): void; close(): void }
export interface Mouse { getLastMoveEvent(): Event | undefined }
export interface AutoPlace { append(source: Shape, shape: Shape): void }
export interface Registry { get(id: string): Shape | undefined; filter(test: (element: Shape) => boolean): Shape[]; getAll(): Shape[] }
export interface Canvas {
  addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void; scrollToElement(element: Shape, padding?: object): void;
  scroll(by: { dx: number; dy: number }): void; zoom(level?: number | 'fit-viewport', center?: 'auto'): number; viewbox(box?: object): { x: number; y: number; width: number; height: number; inner: { width: number; height: number }; outer: { width: number; height: number } }; getRootElement(): Shape; findRoot(element: Shape): Shape | undefined; setRootElement(root: Shape): void;
}
export interface EventBus { on(events: string | readonly string[], listener: (event: never) => void): void; on(events: string | readonly string[], priority: number, listener: (event: never) => void): void; off(event: string, listener: (event: never) => void): void; fire(type: string, data?: object): void }
export interface CommandStack { execute(command: string, context: object): void; undo(): void; redo(): void; canUndo(): boolean; canRedo(): boolean; clear(): void }
export interface Modeling { createShape(shape: Shape, position: object, parent: Shape, hints?: object): Shape; removeElements(elements: readonly Shape[]): void; updateModdleProperties(element: Shape, of: Moddle, properties: object): void; updateProperties(element: Shape, properties: object): void }
export type Entries = Record<string, unknown>;
