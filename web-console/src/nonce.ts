/**
 * Styles that scripts make need the nonce of the page's Content-Security-Policy. Not all libraries can be told it, so every `style` element gets it when
 * it is made; imported before anything else. The property, since browsers hide the attribute.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const createElement = Document.prototype.createElement;

Document.prototype.createElement = function withNonce(this: Document, name: string, options?: ElementCreationOptions): HTMLElement {
  const element = createElement.call(this, name, options);
  if (name.toLowerCase() === 'style') element.nonce = nonce;
  return element;
} as typeof createElement;

export { nonce };
