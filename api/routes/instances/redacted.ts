import { isIdentityNumber } from '../../../domain/owner/identityNumber.ts';

/** In the place of what is not shown. */
export const hidden = '•••';

const secretNames = [/(password|passphrase|secret|token|totp)$/i, /^pin$|[a-z]Pin$|_pin$/, /口令|密码/];

/** What a flow has written, as administrators may see it: no secrets by their names, no identity numbers wherever they stand. R53 */
export function redacted(variables: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, secretNames.some((pattern) => pattern.test(name)) ? hidden : valueOf(value)]));
}

function valueOf(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/(?<!\d)\d{17}[\dXx](?!\d)/g, (found) => (isIdentityNumber(found.toUpperCase()) ? hidden : found));
  if (Array.isArray(value)) return value.map(valueOf);
  return typeof value === 'object' && value !== null ? redacted(value as Record<string, unknown>) : value;
}
