import type { Arc, Net, Station } from '../net/net.ts';

/** Parallel branches from a split to the join that waits for exactly these. */
export interface Block {
  readonly split: Station;
  readonly join: Station;
  readonly branches: readonly Branch[];
}

export interface Branch {
  /** The arc out of the split. */
  readonly arc: Arc;
  readonly region: Region;
}

/** A station, or a block that stands for one: its id and arcs are those of the split, and of the join behind it. */
export interface Stop extends Station {
  readonly block?: Block;
}

/** A part of a net. Tokens begin at its entry and are through when one stands on its exit; without one, when all have ended. */
export interface Region {
  readonly net: Net;
  readonly entry: string | undefined;
  /** Id of an arc. */
  readonly exit?: string;
  readonly stops: ReadonlyMap<string, Stop>;
  /** One token at a time is all there ever is, but for what runs aside. */
  readonly sequential: boolean;
}

/** Parts that run beside everything that follows: by arc out of a split, or by event at a boundary. */
export type Asides = ReadonlyMap<string, Region>;
