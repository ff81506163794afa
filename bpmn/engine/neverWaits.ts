/** More tokens moved by one command than any deployable flow can: rule `endless-loop` refuses loops that never wait. */
export const mostMoves = 250_000;

/** A command moved more tokens than that: it would go on without end. */
export class NeverWaits extends Error {
  constructor(process: string) {
    super(`the flow ${process} never waits`);
    this.name = 'NeverWaits';
  }
}
