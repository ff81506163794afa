/** Why a flow may not be deployed. */
export interface Refusal {
  /** Id of the rule; rules of soundness begin with `soundness`. */
  readonly rule: string;
  /** Id of the element, or of the nearest enclosing one that has an id; empty when there is none. */
  readonly element: string;
  readonly message: string;
  /** Counter-example: ids of elements in the order in which a token gets there. */
  readonly path?: readonly string[];
  /** Name of the file, where it is another than the one whose process is deployed. */
  readonly file?: string;
}

/** Collects refusals of one rule. */
export type Report = (element: string, message: string, path?: readonly string[]) => void;

/** Bounds on what is read and explored; every one can be set by the caller. */
export interface FlowLimits {
  /** Characters of the XML text. */
  readonly characters: number;
  /** Nesting of XML elements. */
  readonly depth: number;
  /** XML elements, the diagram included. */
  readonly elements: number;
  /** Characters of one FEEL text. */
  readonly feelLength: number;
  /** Nesting of one FEEL expression. */
  readonly feelDepth: number;
  /** Different states that the proofs may visit before they give up and refuse. */
  readonly states: number;
}

export const defaultLimits: FlowLimits = { characters: 8_000_000, depth: 60, elements: 60_000, feelLength: 2_000, feelDepth: 40, states: 10_000 };
