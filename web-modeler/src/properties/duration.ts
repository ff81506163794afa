import { durationOf } from '../../../bpmn/timer.ts';

const units: readonly (readonly [form: RegExp, write: (count: string) => string])[] = [
  [/^(\d+)\s*(?:m|min|minutes?|分|分钟)$/i, (count) => `PT${count}M`],
  [/^(\d+)\s*(?:h|hours?|时|小时)$/i, (count) => `PT${count}H`],
  [/^(\d+)\s*(?:d|days?|天|日)$/i, (count) => `P${count}D`],
];

/** ISO 8601 for what people write (`72h`, `3 天`); other texts stay as they are. */
export function durationText(written: string): string {
  const text = written.trim();
  for (const [form, write] of units) {
    const count = form.exec(text)?.[1];
    if (count !== undefined) return write(count);
  }
  return text;
}

/** Whether it is empty, FEEL, or a duration that can be read. */
export const isDuration = (written: string): boolean => written.trim() === '' || written.trim().startsWith('=') || durationOf(durationText(written)) !== undefined;
