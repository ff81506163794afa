/** Most persons that a requester may choose for one task. */
export const mostChosen = 50;

/** A task of a flow whose persons the requester chooses when asking for the use. */
export interface Choice {
  /** Element of the task. */
  readonly element: string;
  readonly name: string;
  /** approve: they decide the task; copy: they are sent a copy when it is done. */
  readonly for: 'approve' | 'copy';
  /** Fewest persons to be chosen; 0 for copies. */
  readonly least: number;
  /** Who may be chosen now. */
  readonly candidates: readonly string[];
}

/** By element, the persons chosen. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What is wrong with what was chosen. */
export interface ChoiceFinding {
  readonly element: string;
  readonly code: 'not-asked' | 'too-few' | 'unfit';
  /** How many at least; of `too-few`. */
  readonly least?: number;
  /** Who cannot be chosen; of `unfit`. */
  readonly person?: string;
}

/** Judges what a requester has chosen against what the flow asks for: enough different persons for each task, each of them one who may be. */
export function choiceFindings(choices: readonly Choice[], chosen: Chosen): readonly ChoiceFinding[] {
  const asked = new Set(choices.map(({ element }) => element));
  const odd = Object.keys(chosen).filter((element) => !asked.has(element)).map((element): ChoiceFinding => ({ element, code: 'not-asked' }));
  return [...odd, ...choices.flatMap((choice) => findingsIn(choice, new Set(chosen[choice.element] ?? [])))];
}

function findingsIn({ element, least, candidates }: Choice, persons: ReadonlySet<string>): readonly ChoiceFinding[] {
  const unfit = [...persons].filter((person) => !candidates.includes(person)).map((person): ChoiceFinding => ({ element, code: 'unfit', person }));
  return persons.size < least ? [...unfit, { element, code: 'too-few', least }] : unfit;
}
