import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nativeSm3 } from '../devices/sm2/native.ts';
import { placeKey } from './use/place.ts';
import { subjectDigest, subjectText, type Subject } from './use/subject.ts';
import { derivedId } from './identifiers.ts';

describe('derived id', () => {
  it('is the same for the same parts and another for others, however they are cut', () => {
    expect(derivedId(nativeSm3, 'a', 'bc')).toBe(derivedId(nativeSm3, 'a', 'bc'));
    expect(derivedId(nativeSm3, 'ab', 'c')).not.toBe(derivedId(nativeSm3, 'a', 'bc'));
  });

  it('has the form of a UUID of version 8', () => {
    fc.assert(fc.property(fc.array(fc.string()), (parts) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(derivedId(nativeSm3, ...parts))));
  });
});

describe('subject of a use', () => {
  const subject: Subject = {
    use: 'u', number: 1, seal: '23010300000001', flow: 'f', rule: { id: 'r', version: 1 }, profile: 'GM.sm2seal', purpose: '签订合同', requester: 'person/li', unit: 'unit', form: { amount: 100 },
    documents: [{ id: 'd', name: '合同.pdf', sm3: 'ab', size: 1, place: { page: 1, left: 10, top: 20 } }],
  };

  it('R36 has another digest when anything that is approved is changed', () => {
    const digest = subjectDigest(subjectText(subject), nativeSm3);
    const changes: Partial<Subject>[] = [{ purpose: '别的' }, { seal: 'x' }, { form: { amount: 101 } }, { number: 2 }, { flow: 'g' }, { rule: { id: 'r', version: 2 } }, { documents: [] }, { requester: 'person/wang' }];
    for (const change of changes) expect(subjectDigest(subjectText({ ...subject, ...change }), nativeSm3)).not.toBe(digest);
  });

  it('is written in one way only (RFC 8785)', () => {
    const turned = Object.fromEntries(Object.entries(subject).reverse()) as unknown as Subject;
    expect(subjectText(turned)).toBe(subjectText(subject));
  });

  it('tells places apart to a tenth of a millimetre', () => {
    expect(placeKey({ page: 1, left: 10.04, top: 20 })).toBe(placeKey({ page: 1, left: 10, top: 20 }));
    expect(placeKey({ page: 1, left: 10.1, top: 20 })).not.toBe(placeKey({ page: 1, left: 10, top: 20 }));
  });
});
