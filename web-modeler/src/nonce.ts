/**
 * Every style element that a library makes gets the nonce of this document, so that the content security policy lets it be.
 * Imported before anything else.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const createElement = Document.prototype.createElement;

Document.prototype.createElement = function (this: Document, name: string, options?: ElementCreationOptions): HTMLElement {
  const element = createElement.call(this, name, options) as HTMLElement;
  if (name.toLowerCase() === 'style') element.nonce = nonce;
  return element;
} as typeof createElement;
