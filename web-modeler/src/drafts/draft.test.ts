import { describe, expect, it } from '@jest/globals';
import { Drafts } from './draft.ts';

/** A browser's storage. */
function storage(room = 1_000) {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => { if (text.length > room) throw new Error('QuotaExceededError'); texts.set(key, text); },
    removeItem: (key: string) => { texts.delete(key); },
  };
}

const draft = { bpmn: '<definitions/>', head: { key: 'contract', name: '合同用印', rule: 'rule-1' }, at: '2026-11-01T00:00:00Z' };

describe('a draft', () => {
  it('is there again for the same person in the same browser, also after the session', () => {
    const browser = storage();
    new Drafts('sun.li', browser).write(draft);
    expect(new Drafts('sun.li', browser).read()).toEqual(draft);
    expect(new Drafts('li.ming', browser).read()).toBeUndefined();
  });

  it('is gone once it is deployed', () => {
    const drafts = new Drafts('sun.li', storage());
    drafts.write(draft);
    drafts.forget();
    expect(drafts.read()).toBeUndefined();
  });

  it('says when the browser has no room for it', () => {
    expect(new Drafts('sun.li', storage(10)).write(draft)).toBe(false);
  });

  it.each(['', 'null', '{', '{"bpmn":1}', '{"bpmn":"x","head":{}}'])('is none when it cannot be read: %s', (text) => {
    const browser = storage();
    browser.setItem('yinxin-draft/sun.li', text);
    expect(new Drafts('sun.li', browser).read()).toBeUndefined();
  });
});
