import { FeelDate, FeelDateTime, FeelDuration, FeelRange, FeelTime } from 'feelin';

/** FEEL's name of what may be compared; undefined for everything else. */
function kindOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'string') return typeof value;
  if (value instanceof FeelDateTime) return 'date time';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelTime) return 'time';
  return value instanceof FeelDuration ? 'duration' : undefined;
}

/**
 * Makes comparisons of values of different types null, as FEEL has it (DMN 1.3, table 50): feelin compares them as JavaScript
 * does, so that `"much" <= 100` would be true and whoever fills in a form could choose the path. Every comparison by `<`, `in` or
 * `between` and every interval goes through this method of feelin's ranges.
 */
export function compareWithinTypes(): void {
  const includes = Object.getOwnPropertyDescriptor(FeelRange.prototype, 'includes')?.value as (this: FeelRange, value: unknown) => boolean | null;
  if (FeelRange.prototype.includes.name === 'includesWithinType') return; // where workflows share feelin but not this file
  FeelRange.prototype.includes = function includesWithinType(value: unknown): boolean | null {
    const one: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value; // a list of one is its item
    const comparable = one === null || one === undefined || one instanceof FeelRange || this.valueType === null || kindOf(one) === this.valueType;
    return comparable ? includes.call(this, one) : null;
  };
}
