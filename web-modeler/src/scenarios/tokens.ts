import type { Canvas, Registry } from '../canvas/injected.ts';
import { mark, unmark } from '../canvas/highlight.ts';
import type { PlayedStep } from './play.ts';

interface Overlays { add(element: string, type: string, overlay: object): string; remove(filter: object): void }
interface Services { get<T>(name: string): T }

const type = 'yx-token';

/** Takes the tokens off the canvas. */
export function hideTokens(modeler: Services): void {
  modeler.get<Overlays>('overlays').remove({ type });
  unmark(modeler);
}

/** Shows where tokens stand after a step, and the way that they took in it. */
export function showTokens(modeler: Services, { tokens, line }: PlayedStep): void {
  hideTokens(modeler);
  modeler.get<{ select(nothing: null): void }>('selection').select(null);
  const [registry, overlays] = [modeler.get<Registry>('elementRegistry'), modeler.get<Overlays>('overlays')];
  mark(modeler, line.trace.filter(({ event }) => event === 'taken' || event === 'completed').map(({ element }) => element), 'yx-path');
  for (const [id, { count, incident }] of tokens) {
    if (!registry.get(id)) continue;
    const token = Object.assign(document.createElement('span'), { className: incident ? 'yx-token yx-incident' : 'yx-token', textContent: incident ? '!' : count > 1 ? String(count) : '' });
    overlays.add(id, type, { position: { top: -11, right: 11 }, html: token, show: { minZoom: 0 } });
  }
  const first = [...tokens.keys()].map((id) => registry.get(id)).find((shape) => shape !== undefined);
  if (first) modeler.get<Canvas>('canvas').scrollToElement(first, { top: 80, bottom: 80, left: 120, right: 120 });
}
