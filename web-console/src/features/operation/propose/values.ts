export const kinds = ['text', 'number', 'boolean', 'json'] as const;
export type Kind = (typeof kinds)[number];

/** A variable as it is being filled in. */
export interface VariableRow {
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
}
export const noVariables: readonly VariableRow[] = [];

/** What was filled in, by name; undefined while something of it is no value of its kind. Rows without name count for nothing. */
export function valuesOf(rows: readonly VariableRow[]): Readonly<Record<string, unknown>> | undefined {
  const named = rows.filter(({ name }) => name.trim() !== '');
  if (named.some((row) => wrongOf(row) !== undefined)) return undefined;
  return Object.fromEntries(named.map(({ name, kind, text }) => [name.trim(), valueOf(kind, text)]));
}

function valueOf(kind: Kind, text: string): unknown {
  if (kind === 'text') return text;
  return kind === 'number' ? Number(text) : kind === 'boolean' ? text === 'true' : (JSON.parse(text) as unknown);
}

/** What is wrong with a row. */
export function wrongOf({ name, kind, text }: VariableRow): 'frozen' | 'wrongNumber' | 'wrongJson' | undefined {
  if (name.trim() === 'subject') return 'frozen';
  if (kind === 'number' && (text.trim() === '' || !Number.isFinite(Number(text)))) return 'wrongNumber';
  if (kind !== 'json') return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch {
    return 'wrongJson';
  }
}
