import type { Instant } from '../../../domain/instant.ts';
import type { Component } from '../component.ts';
import type { FindingCode, FormField } from '../model.ts';

/** What a value is judged by besides itself. */
export interface Around {
  /** Variables and, over them, what was submitted. */
  readonly scope: Readonly<Record<string, unknown>>;
  readonly at: Instant;
}

export type Judged = { readonly value: unknown } | { readonly code: FindingCode };

type Common = 'id' | 'key' | 'hide' | 'required' | 'readonly' | 'default';

/** How one kind of field is read and judged. */
export interface FieldKind<F extends FormField> {
  /** Its attributes besides those of every field, those that only change how it looks included. */
  readonly attributes: readonly string[];
  /** Its validations besides `required`. */
  readonly validations: readonly string[];
  read(component: Component, type: string): Omit<F, Common>;
  /** Judges a value that is not empty. */
  judge(value: unknown, field: F, around: Around): Judged;
  /** What an empty field holds; null if absent. */
  readonly empty?: unknown;
}
