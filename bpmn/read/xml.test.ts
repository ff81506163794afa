import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { defaultLimits } from '../refusal.ts';
import { checkXml, withoutDiagrams } from './xml.ts';

const file = (inside: string, diagrams: string, after = ''): string =>
  `<?xml version="1.0"?>\r\n<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:i="http://www.omg.org/spec/BPMN/20100524/DI">${inside}${diagrams}${after}</d:definitions>`;

/** The text as it is left when diagrams are taken out. */
function left(xml: string): string {
  const places = checkXml(xml, defaultLimits);
  if ('rule' in places) throw new Error(places.message);
  return withoutDiagrams(xml, places);
}

describe('a file without its diagrams', () => {
  it.each([
    ['one diagram', '<i:BPMNDiagram id="x"><i:BPMNPlane/></i:BPMNDiagram>'],
    ['an empty one', '<i:BPMNDiagram/>'],
    ['one whose attributes hold what looks like the end of a tag', '<i:BPMNDiagram name="a > b"\n resolution="1"><i:BPMNPlane a="/>"/></i:BPMNDiagram >'],
    ['two, with a comment between', '<i:BPMNDiagram/>', '<i:BPMNDiagram>x</i:BPMNDiagram>'],
    ['none', ''],
  ])('keeps all else as it is written: %s', (_, first, second = '') => {
    expect(left(file('<d:process/>', first, `<!-- kept -->${second}<d:message/>`))).toBe(file('<d:process/>', '', '<!-- kept --><d:message/>'));
  });

  it('keeps all else whatever stands before it, characters of any plane and line ends included', () => {
    const text = fc.string({ unit: fc.constantFrom('印', '😀', '\r\n', '\n', '\r', 'a', ' ', '&amp;', '&#x1F600;', ']]&gt;', '<!-- x -->', '<![CDATA[<i:BPMNDiagram/>]]>'), maxLength: 40 });
    fc.assert(fc.property(text, text, (before, after) => left(file(before, '<i:BPMNDiagram><i:x>印😀</i:x></i:BPMNDiagram>', after)) === file(before, '', after)));
  });

  it('keeps an element of the same name in another namespace', () => {
    expect(left(file('<d:BPMNDiagram/>', ''))).toBe(file('<d:BPMNDiagram/>', ''));
  });
});

describe('the places of a file', () => {
  it('tell a maximum of a loop as it is written', () => {
    const places = checkXml(file('<d:task id="t"><d:standardLoopCharacteristics loopMaximum="=most"/></d:task>', ''), defaultLimits);
    expect('maxima' in places && places.maxima.get('t')).toBe('=most');
  });
});
