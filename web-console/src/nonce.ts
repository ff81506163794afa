/**
 * Styles that scripts make need the nonce of the page's Content-Security-Policy. Not all libraries can be told it, so every `style` element gets it when
 * it is made; imported before anything else. The property, since browsers hide the attribute.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const createElement: (name: string, options?: ElementCreationOptions) => HTMLElement = document.createElement.bind(document);

document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options);
  if (name.toLowerCase() === 'style') element.nonce = nonce;
  return element;
});
