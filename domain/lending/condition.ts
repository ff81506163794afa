/** What a value of the use's form must be, so that a grant covers the use. R38 */
export interface GrantCondition {
  readonly name: string;
  /** Exactly this, or a number of at most this. */
  readonly is?: string | number | boolean;
  readonly atMost?: number;
}

type Form = Readonly<Record<string, string | number | boolean>>;

/** Whether the form meets every condition; a value that is not there meets none. */
export const meets = (form: Form, conditions: readonly GrantCondition[]): boolean =>
  conditions.every(({ name, is, atMost }) => {
    const value = Object.hasOwn(form, name) ? form[name] : undefined;
    return value !== undefined && (is === undefined || value === is) && (atMost === undefined || (typeof value === 'number' && value <= atMost));
  });
