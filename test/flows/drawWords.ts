/** What a line of a drawing says of an element. */
export interface Words {
  readonly kind: string;
  readonly id: string;
  /** Words without `=`. */
  readonly plain: readonly string[];
  /** Words `name=value`. */
  readonly given: Readonly<Record<string, string | undefined>>;
  /** A text in quotes that is no value. */
  readonly text?: string;
}

/** Takes a line apart; values with blanks stand in quotes. */
export function wordsIn(line: string): Words {
  const words = line.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const [kind = '', id = '', ...rest] = words;
  const isText = (word: string): boolean => /^["']/.test(word);
  const text = rest.find(isText);
  const isPair = (word: string): boolean => !isText(word) && /^[^=]+=/.test(word);
  const pairs = rest.filter(isPair).map((word) => /^([^=]+)=(.*)$/s.exec(word)!);
  return {
    kind,
    id,
    plain: rest.filter((word) => !isText(word) && !isPair(word)),
    given: Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, isText(value) ? value.slice(1, -1) : value])),
    ...(text !== undefined && { text: text.slice(1, -1) }),
  };
}

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A formal expression. */
export const formal = (tag: string, text: string): string => `<bpmn:${tag} xsi:type="bpmn:tFormalExpression">${escaped(text)}</bpmn:${tag}>`;
