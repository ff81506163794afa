import { describe, expect, it } from '@jest/globals';
import { isTaken } from './kinds.ts';

describe('the palette of forms', () => {
  it.each(['textfield', 'textarea', 'number', 'datetime', 'checkbox', 'checklist', 'radio', 'select', 'taglist', 'text', 'separator', 'spacer', 'group', 'dynamiclist', 'button'])('offers what the server takes: %s', (type) => {
    expect(isTaken(type)).toBe(true);
  });

  it.each(['html', 'iframe', 'image', 'table', 'filepicker', 'documentPreview', 'expression'])('does not offer what is refused: %s', (type) => {
    expect(isTaken(type)).toBe(false);
  });
});
