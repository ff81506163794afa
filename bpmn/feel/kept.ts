/** Values made from texts, kept while they are used: at most twice as many as said. What is asked for again costs one look. */
export class Kept<V> {
  private young = new Map<string, V>();
  private old = new Map<string, V>();
  private readonly most: number;
  private readonly make: (text: string) => V;

  constructor(most: number, make: (text: string) => V) {
    this.most = most;
    this.make = make;
  }

  /** The value of a text, made now if it is not kept. Throws what making throws. */
  of(text: string): V {
    return this.young.get(text) ?? this.keep(text, this.old.get(text) ?? this.make(text));
  }

  private keep(text: string, value: V): V {
    if (this.young.size >= this.most) {
      this.old = this.young;
      this.young = new Map<string, V>();
    }
    this.young.set(text, value);
    return value;
  }
}
