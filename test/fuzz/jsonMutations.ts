import { below, brokenText, oddities, oneOf, type Random } from './mutations.ts';

type Json = null | boolean | number | string | Json[] | { [name in string]: Json };

/** Values that no reader of forms may stumble over. */
const odd: readonly Json[] = [null, true, 0, -1, 1e308, 5e-324, '', [], {}, [[]], [null], 'toString', '__proto__', '=x', '= if true then', '(a+)+$', '[', '\\', '2026-02-30', ...oddities];

/** A JSON text with one to three things changed; of twelve, one is no JSON any more. */
export function mutatedJson(text: string, random: Random): string {
  if (random() < 0.08) return brokenText(text, random);
  const json = JSON.parse(text) as Json;
  for (let times = 1 + below(random, 3); times > 0; times--) change(json, random);
  return deepened(JSON.stringify(json), random);
}

/** Every object and list inside, itself included. */
function holders(json: Json): Extract<Json, object>[] {
  if (typeof json !== 'object' || json === null) return [];
  return [json, ...Object.values(json).flatMap(holders)];
}

function change(json: Json, random: Random): void {
  const all = holders(json);
  const holder = oneOf(random, all);
  const names = Object.keys(holder);
  const name = oneOf(random, names);
  const at = holder as Record<string, Json>;
  if (name === undefined) return;
  const other = oneOf(random, all) as Record<string, Json>;
  const taken = other[oneOf(random, Object.keys(other)) ?? ''] ?? null;
  const ways: (() => void)[] = [
    () => { if (Array.isArray(holder)) holder.splice(Number(name), 1); else Reflect.deleteProperty(holder, name); },
    () => { at[name] = oneOf(random, odd); },
    () => { at[name] = structuredClone(taken); },
    () => { if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(name)] ?? null)); else Object.defineProperty(holder, oneOf(random, ['__proto__', 'hide', 'validate', 'key', 'path', 'type']), { value: structuredClone(taken), enumerable: true, configurable: true, writable: true }); },
    () => { at[name] = typeof at[name] === 'string' ? `${at[name]}${oneOf(random, oddities)}` : JSON.stringify(at[name]); },
  ];
  oneOf(random, ways)();
}

/** Now and then a text inside lists inside lists. */
const deepened = (text: string, random: Random): string => {
  if (random() > 0.02) return text;
  const depth = below(random, 20_000);
  return text.replace(/:"[^"]*"/, () => `:${'['.repeat(depth)}${']'.repeat(depth)}`);
};
