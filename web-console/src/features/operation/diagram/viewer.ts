import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import type { Marks } from './marks.ts';

/** Services of bpmn-js, as far as they are used here; its own types leave them open. */
interface Shape { readonly id: string; readonly type: string }
interface Canvas {
  addMarker(id: string, marker: string): void; removeMarker(id: string, marker: string): void; zoom(level?: number | 'fit-viewport', center?: 'auto'): number; findRoot(id: string): Shape | undefined;
  getRootElement(): Shape; setRootElement(root: Shape): void; scrollToElement(id: string, padding?: object): void; resized(): void;
}
interface Registry { get(id: string): Shape | undefined; getAll(): readonly Shape[] }
interface Overlays { add(element: string, type: string, overlay: object): string; remove(filter: object): void }
interface EventBus { on(event: string, listener: (event: { readonly element: Shape }) => void): void }
interface Plane { readonly bpmnElement?: { readonly id: string; readonly $type: string; readonly participants?: readonly { readonly processRef?: { readonly id: string } }[] } }
interface Diagram { readonly id: string; readonly plane?: Plane }

const markers = { active: 'op-active', incident: 'op-incident', done: 'op-done', target: 'op-target', shown: 'op-shown' } as const;
const tokenType = 'op-token';

/** A drawing of a flow that is looked at: where tokens are, what has stopped, what is done. Nothing in it can be changed. */
export class FlowViewer {
  readonly #viewer: NavigatedViewer;

  /** @param pick is told which element was clicked */
  constructor(container: HTMLElement, pick: (element: string) => void) {
    this.#viewer = new NavigatedViewer({ container, zoomScroll: { enabled: false } } as never);
    this.#get<EventBus>('eventBus').on('element.click', ({ element }) => { pick(element.id); });
  }

  /** Draws the process by the first of the files that has a drawing of it; false when none has. */
  async show(files: readonly string[], process: string): Promise<boolean> {
    for (const bpmn of files) {
      if (await this.#drawn(bpmn, process)) return true;
    }
    return false;
  }

  async #drawn(bpmn: string, process: string): Promise<boolean> {
    try {
      await this.#viewer.importXML(bpmn);
    } catch (error) {
      if (error instanceof Error && /no (diagram|process or collaboration) to display/.test(error.message)) return false;
      throw error;
    }
    const diagrams = (this.#viewer.getDefinitions() as unknown as { readonly diagrams?: readonly Diagram[] }).diagrams ?? [];
    const own = diagrams.find(({ plane }) => draws(plane, process));
    if (own && own !== diagrams[0]) await this.#viewer.open(own.id);
    this.fit();
    return own !== undefined;
  }

  /** Takes all marks away and puts these on. */
  mark({ tokens, ...marked }: Marks): void {
    const [canvas, registry, overlays] = [this.#get<Canvas>('canvas'), this.#get<Registry>('elementRegistry'), this.#get<Overlays>('overlays')];
    for (const { id } of registry.getAll()) for (const marker of Object.values(markers)) canvas.removeMarker(id, marker);
    for (const [kind, ids] of Object.entries(marked)) for (const id of ids) if (registry.get(id)) canvas.addMarker(id, markers[kind as keyof typeof markers]);
    overlays.remove({ type: tokenType });
    for (const [id, { count, incident }] of tokens) {
      if (!registry.get(id)) continue;
      const html = Object.assign(document.createElement('span'), { className: incident ? 'op-token op-stopped' : 'op-token', textContent: incident ? '!' : String(count) });
      overlays.add(id, tokenType, { position: { top: -12, right: 12 }, html, show: { minZoom: 0 } });
    }
  }

  /** Brings an element into sight, in whichever plane of the drawing it stands. */
  reveal(id: string): void {
    const canvas = this.#get<Canvas>('canvas');
    if (!this.#get<Registry>('elementRegistry').get(id)) return;
    const root = canvas.findRoot(id);
    if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
    canvas.scrollToElement(id, { top: 60, bottom: 60, left: 60, right: 60 });
  }

  fit(): void {
    this.#get<Canvas>('canvas').zoom('fit-viewport', 'auto');
  }

  zoom(factor: number): void {
    const canvas = this.#get<Canvas>('canvas');
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)));
  }

  destroy(): void {
    this.#viewer.destroy();
  }

  #get<T>(name: string): T {
    return this.#viewer.get(name);
  }
}

/** Whether a plane shows the process itself, or the pool that it stands in. */
const draws = ({ bpmnElement }: Plane = {}, process: string): boolean =>
  bpmnElement?.id === process || (bpmnElement?.participants ?? []).some(({ processRef }) => processRef?.id === process);
