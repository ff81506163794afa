/** Bounds on the work that one PDF may cause; passing one is problem `pdf-limit-exceeded`. */
export interface ReadLimits {
  /** Size of the file in bytes. */
  readonly fileBytes: number;
  /** Objects that the cross-reference sections name, free ones included. */
  readonly objects: number;
  /** Nesting of arrays, dictionaries and tree nodes. */
  readonly depth: number;
  /** Cross-reference sections in the chain of /Prev. */
  readonly sections: number;
  readonly pages: number;
  /** Signature fields. */
  readonly signatures: number;
  /** Bytes that all inflated streams of the file have together. */
  readonly inflatedBytes: number;
  /** Bytes that the parser reads in all, so that objects which overlap cannot multiply the work. */
  readonly parsedBytes: number;
}

export const readLimits: ReadLimits = {
  fileBytes: 256 * 1024 * 1024,
  objects: 1_000_000,
  depth: 100,
  sections: 512,
  pages: 20_000,
  signatures: 1_000,
  inflatedBytes: 256 * 1024 * 1024,
  parsedBytes: 128 * 1024 * 1024,
};
