/** A moment of an activity at which a test steps in. */
export type Moment = `${'before' | 'after'} ${string}`;

/** Steps into activities while they run: before they begin, or after they have done everything and before Temporal hears of it. */
export class Interruptions {
  readonly #acts = new Map<Moment, () => Promise<void> | void>();

  /** From now on `act` runs at the moment; what it throws is the activity's failure. */
  at(moment: Moment, act: () => Promise<void> | void): void {
    this.#acts.set(moment, act);
  }

  /** `act` runs when the moment comes for the first time. */
  once(moment: Moment, act: () => Promise<void> | void): void {
    this.at(moment, () => {
      this.#acts.delete(moment);
      return act();
    });
  }

  /** The worker dies at the moment: what it did is done, but nobody is told. */
  dieOnce(moment: Moment): void {
    this.once(moment, () => { throw new Error(`the worker died ${moment}`); });
  }

  end(): void {
    this.#acts.clear();
  }

  /** The activities, open to interruptions; `begin` runs before each. */
  around(activities: object, begin: () => Promise<void>): object {
    const entries = Object.entries(activities) as [string, (...args: unknown[]) => Promise<unknown>][];
    return Object.fromEntries(entries.map(([name, run]) => [name, async (...args: unknown[]) => {
      await begin();
      await this.#acts.get(`before ${name}`)?.();
      const result = await run(...args);
      await this.#acts.get(`after ${name}`)?.();
      return result;
    }]));
  }
}
