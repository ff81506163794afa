import type { Fact } from '../../display/Facts.tsx';

/** What a subject's form holds, as facts to be shown; a subject is JSON text (RFC 8785). */
export function formFacts(text: string): readonly Fact[] {
  const { form } = JSON.parse(text) as { readonly form?: Readonly<Record<string, string | number | boolean>> };
  return Object.entries(form ?? {}).map(([name, value]) => [name, String(value)]);
}
