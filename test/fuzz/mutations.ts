/** Numbers from 0 to below 1 that follow from a seed: a file that went wrong can be made again. */
export type Random = () => number;

/** mulberry32: small and even enough for choosing. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const below = (random: Random, bound: number): number => Math.floor(random() * bound);
export const oneOf = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T;

type Mutation = (text: string, random: Random, others: readonly string[]) => string;

/** What has broken readers before, or could. */
export const oddities: readonly string[] = [
  '&xxe;', '<!DOCTYPE bpmn [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>', '<![CDATA[<x>]]>', '\u0000', '\ud800', '\u202e', '${x}', '#{x}',
  '= for i in 1..1000000000 return i', `=${'('.repeat(3_000)}1`, '= matches("aaaaaaaaaaaaaaaaaaaaaaaa!", "(a+)+$")', '= x.y.z[item > 1][1]', 'P99999999Y', 'R/PT0S', 'R1000000/PT0.001S',
  '1e309', '-1', '9'.repeat(400), '__proto__', 'constructor', 'toString', '<bpmn:subProcess>'.repeat(200), ' '.repeat(5_000), '\r\n\t',
];

/** What breaks the text itself. */
const breaking: readonly Mutation[] = [
  (text, random) => text.slice(0, below(random, text.length)),
  (text, random) => {
    const from = below(random, text.length);
    return text.slice(0, from) + text.slice(from + below(random, 200));
  },
  (text, random) => {
    const at = below(random, text.length);
    return text.slice(0, at) + oneOf(random, oddities) + text.slice(at);
  },
  (text, random) => {
    const at = below(random, text.length);
    return text.slice(0, at) + String.fromCharCode(below(random, 256)) + text.slice(at + 1);
  },
  (text, random) => onElement(text, random, (element) => element + element),
];

/** What leaves it XML, and often BPMN. */
const bending: readonly Mutation[] = [
  (text, random) => onElement(text, random, () => ''),
  (text, random) => onElement(text, random, (element) => element + renamed(element, random)),
  (text, random, others) => onElement(text, random, (element) => element + renamed(elementsIn(oneOf(random, others)).at(below(random, 40)) ?? '', random)),
  (text, random) => onValue(text, random, (values) => oneOf(random, values)),
  (text, random) => onReference(text, random),
  (text, random) => onReference(text, random),
  (text, random) => onValue(text, random, () => oneOf(random, oddities).replace(/[<"&]/g, '')),
  (text, random, others) => onValue(text, random, () => oneOf(random, valuesIn(oneOf(random, others)))),
  (text, random) => onBody(text, random, (bodies) => oneOf(random, bodies)),
  (text, random) => onBody(text, random, () => oneOf(random, oddities).replace(/[<&]/g, '')),
  onName,
];

/** A text that is damaged as a text. */
export const brokenText = (text: string, random: Random): string => oneOf(random, breaking)(text, random, []);

/** A text with one to three things changed; four times of five still XML. */
export function mutated(text: string, random: Random, others: readonly string[]): string {
  let result = text;
  for (let times = 1 + below(random, 3); times > 0; times--) {
    const mutate = oneOf(random, random() < 0.07 ? breaking : bending);
    result = result === '' ? '<' : mutate(result, random, others);
  }
  return result;
}

/** The same element under ids of its own. */
const renamed = (element: string, random: Random): string => element.replace(/ id="([^"]*)"/g, (_, id: string) => ` id="${id}_${below(random, 1_000)}"`);

const elementsIn = (text: string): readonly string[] => text.match(/<([\w:]+)\b[^<>]*(?:\/>|>[^<]*<\/\1>)/g) ?? [];
const valuesIn = (text: string): readonly string[] => {
  const found = [...text.matchAll(/"([^"]{1,60})"/g)].map(([, value = '']) => value);
  return found.length > 0 ? found : ['x'];
};

function onElement(text: string, random: Random, change: (element: string) => string): string {
  const element = oneOf(random, elementsIn(text));
  return element === undefined ? text : text.replace(element, () => change(element));
}

function onValue(text: string, random: Random, change: (values: readonly string[]) => string): string {
  const places = [...text.matchAll(/="([^"]*)"/g)];
  const place = oneOf(random, places);
  return place?.index === undefined ? text : `${text.slice(0, place.index)}="${change(valuesIn(text))}"${text.slice(place.index + place[0].length)}`;
}

/** Turns all elements of one name into those of another. */
function onName(text: string, random: Random): string {
  const names = [...new Set([...text.matchAll(/<([a-z]+:[A-Za-z]+)/g)].map(([, name = '']) => name))];
  const [from, to] = [oneOf(random, names), oneOf(random, names)];
  return from === undefined || to === undefined ? text : text.replaceAll(new RegExp(`(</?)${from}\\b`, 'g'), `$1${to}`);
}

/** Lets a reference lead to another element. */
function onReference(text: string, random: Random): string {
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const places = [...text.matchAll(/(sourceRef|targetRef|attachedToRef|default|messageRef|signalRef|errorRef|calledElement)="([^"]*)"/g)];
  const place = oneOf(random, places);
  const id = oneOf(random, ids);
  return place?.index === undefined || id === undefined ? text : `${text.slice(0, place.index)}${place[1] ?? ''}="${id}"${text.slice(place.index + place[0].length)}`;
}

/** Changes the text inside an element: an expression, a timer. */
function onBody(text: string, random: Random, change: (bodies: readonly string[]) => string): string {
  const places = [...text.matchAll(/>([^<>\n]{1,200})</g)];
  const place = oneOf(random, places);
  return place?.index === undefined ? text : `${text.slice(0, place.index)}>${change(places.map(([, body = '']) => body))}<${text.slice(place.index + place[0].length)}`;
}
