/**
 * Every style element that a library makes gets the nonce of this document, so that the content security policy lets it be.
 * Imported before anything else.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const createElement = Object.getOwnPropertyDescriptor(Document.prototype, 'createElement')?.value as (this: Document, name: string, options?: ElementCreationOptions) => HTMLElement;

Document.prototype.createElement = function (this: Document, name: string, options?: ElementCreationOptions) {
  const element = createElement.call(this, name, options);
  if (name.toLowerCase() === 'style') element.nonce = nonce;
  return element;
};
