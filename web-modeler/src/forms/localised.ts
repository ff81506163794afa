import type { Translate } from '../language/translate.ts';

/** Where form-js speaks for itself; everything else on the page is what the form says. */
const spoken = '.fjs-palette-container, .fjs-properties-container, .fjs-empty-editor, .fjs-context-pad, .fjs-empty-component, .fjs-repeat-render-footer, .fjs-form-field-error';
/** Inside of that: what somebody has written. */
const written = '.bio-properties-panel-header-label, .cm-editor, textarea, .bio-properties-panel-collapsible-entry-header-title';
const attributes = ['title', 'placeholder', 'aria-label'] as const;

/**
 * form-js takes no translations: its words are exchanged where they stand, also when they are drawn anew.
 * @returns what ends it
 */
export function localised(container: HTMLElement, t: Translate): () => void {
  const observer = new MutationObserver((changes) => { for (const { target, addedNodes } of changes) { exchange(target, t); addedNodes.forEach((node) => { exchange(node, t); }); } });
  observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...attributes] });
  return () => { observer.disconnect(); };
}

function exchange(node: Node, t: Translate): void {
  if (node instanceof Text) return exchangeText(node, t);
  if (!(node instanceof Element)) return;
  const all = document.createTreeWalker(node, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let at: Node | null = node; at; at = all.nextNode()) {
    if (at instanceof Text) exchangeText(at, t);
    else if (at instanceof Element && isSpoken(at)) exchangeAttributes(at, t);
  }
}

const isSpoken = (element: Element | null): boolean => element !== null && element.closest(spoken) !== null && element.closest(written) === null;

function exchangeText(text: Text, t: Translate): void {
  if (!isSpoken(text.parentElement)) return;
  const said = text.data.trim();
  const now = said === '' ? said : t(said);
  if (now !== said) text.data = text.data.replace(said, () => now);
}

function exchangeAttributes(element: Element, t: Translate): void {
  for (const name of attributes) {
    const said = element.getAttribute(name);
    if (said && t(said) !== said) element.setAttribute(name, t(said));
  }
}
