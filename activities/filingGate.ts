import type { ProblemCode } from '../domain/errors.ts';
import { later, seconds, type Clock, type Instant } from '../domain/instant.ts';
import { isProblem, problem } from '../domain/problem.ts';

/** So many silences in a row, and only one call goes out every few seconds. */
const silencesToClose = 5;
const probeEvery = seconds(5);

/** Problems by which an authority shows that it is there; any other failure is ours and says nothing of it. */
const answers: readonly ProblemCode[] = ['registry-refused', 'registry-answer-invalid', 'receipt-mismatch', 'receipt-pending'];
const isAnswer = (error: unknown): boolean => isProblem(error) && answers.includes(error.code);

/**
 * Stands before an authority, one in a process. While it does not answer, others of our calls to the outside would wait behind those that hang:
 * so most fail at once, as if it had not answered, and a few go out to see. The first answer, a refusal too, opens the gate.
 */
export class FilingGate {
  readonly #clock: Clock;
  #silences = 0;
  #nextProbe: Instant | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws `registry-unavailable` without a call while the gate is closed. */
  async pass<T>(call: () => Promise<T>): Promise<T> {
    const now = this.#clock.now();
    if (this.#nextProbe !== undefined && now < this.#nextProbe) throw problem('registry-unavailable', { reason: 'resting' });
    if (this.#silences >= silencesToClose) this.#nextProbe = later(now, probeEvery);
    try {
      const answer = await call();
      this.#open();
      return answer;
    } catch (error) {
      if (isProblem(error, 'registry-unavailable')) this.#silences += 1;
      else if (isAnswer(error)) this.#open();
      throw error;
    }
  }

  #open(): void {
    this.#silences = 0;
    this.#nextProbe = undefined;
  }
}
