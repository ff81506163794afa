import type { Edit, XmlDocument } from './document.ts';

/** One thing that can be put right without changing what a file means. */
export interface Mended {
  /** Id of the element, or of the nearest enclosing one. */
  readonly element: string;
  /** What was done. */
  readonly message: string;
  readonly edits: readonly Edit[];
}

/** A way to put a file right. */
export interface Mending {
  /** Id of the rule that refuses what is put right. */
  readonly rule: string;
  find(document: XmlDocument): readonly Mended[];
}
