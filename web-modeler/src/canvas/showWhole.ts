import type { Canvas } from './injected.ts';

/** Zooms so that all is seen, beside the palette. */
export function showWhole(canvas: Canvas): void {
  const margin = 40;
  const palette = document.querySelector<HTMLElement>('.djs-palette')?.offsetWidth ?? 0;
  const { inner, outer } = canvas.viewbox();
  canvas.zoom('fit-viewport', 'auto');
  canvas.zoom(Math.min(1, (outer.width - palette - 2 * margin) / inner.width, (outer.height - margin) / inner.height), 'auto');
  canvas.scroll({ dx: palette / 2, dy: 0 });
}
