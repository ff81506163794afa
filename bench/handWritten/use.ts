import { allHandlersFinished, condition, setHandler, Trigger } from '@temporalio/workflow';
import { hours, later, type Instant } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import type { UseStatus } from '../../domain/use/status.ts';
import { finishStamp, loadUse, notifyUse, prepareStamp, signStamp } from '../../workflows/activities.ts';
import { workflowNow } from '../../workflows/clock.ts';
import { problemOf, toFailure } from '../../workflows/failures.ts';
import { decide, useOpened, type DecideRequest, type UseInput } from '../../workflows/messages.ts';
import { Book, type Approval } from './book.ts';

/**
 * The use that `useFlow` draws, as one writes it by hand: the peer of sealUse. The same are the messages and what they check, the activities
 * with their time-outs, the rows, the payloads and the deadline's timer. Not here: engine, graph, FEEL, going on from rows after a loss.
 */
export async function handWrittenUse(input: UseInput): Promise<UseStatus> {
  const desk = new Desk();
  setHandler(useOpened, async () => {
    await condition(() => desk.open !== undefined);
    return { useId: input.useId, tasks: desk.open ? [desk.open.taskId] : [] };
  });
  setHandler(decide, (request) => desk.hand(request), { validator: ({ taskId }) => desk.requireOpen(taskId) });

  const book = new Book(input, await loadUse(input));
  const begun = workflowNow();
  const deadline = later(begun, hours(72));
  await book.opened(begun, deadline);

  const finance = await desk.decision(book, 'finance', deadline);
  if (finance === undefined) await book.late('finance', workflowNow());
  const approved = finance === 'approved' && (await desk.decision(book, 'head')) === 'approved';
  if (approved) await stampAndTell(input.useId, book);
  await condition(allHandlersFinished);
  return approved ? 'stamped' : 'refused';
}

async function stampAndTell(useId: string, book: Book): Promise<void> {
  let stamp = await prepareStamp(useId);
  while ((await signStamp(stamp)) === 'stale') stamp = await prepareStamp(useId);
  const { documentId } = await finishStamp(stamp);
  await book.stamped(documentId, workflowNow());
  await notifyUse({ useId, jobId: 'n#10', to: 'requester', template: 'stamped' });
  await book.told(workflowNow());
}

interface Handed {
  readonly request: DecideRequest;
  readonly recorded: Trigger<void>;
}

/** Where decisions lie until the process takes them, one at a time. */
class Desk {
  readonly #handed: Handed[] = [];
  open: { readonly approval: Approval; readonly taskId: string } | undefined;

  requireOpen(taskId: string): void {
    if (this.open && this.open.taskId !== taskId) throw toFailure(problem('task-ended', { task: taskId }));
  }

  /** Answers when the decision is written. */
  async hand(request: DecideRequest) {
    const recorded = new Trigger<void>();
    this.#handed.push({ request, recorded });
    await recorded;
    return { taskId: request.taskId, outcome: request.outcome };
  }

  /** The first decision that may be written; undefined when none came in time. */
  async decision(book: Book, approval: Approval, deadline?: Instant): Promise<DecideRequest['outcome'] | undefined> {
    this.open = { approval, taskId: book.taskId(approval) };
    const handed = (): boolean => this.#handed.length > 0;
    for (;;) {
      if (deadline === undefined) await condition(handed);
      else if (!(await condition(handed, Math.max(deadline - workflowNow(), 1)))) return undefined;
      const next = this.#handed.shift();
      if (next && (await this.#record(book, approval, next))) return next.request.outcome;
    }
  }

  async #record(book: Book, approval: Approval, { request, recorded }: Handed): Promise<boolean> {
    try {
      this.requireOpen(request.taskId);
      await book.decided(approval, request, workflowNow());
      recorded.resolve();
      return true;
    } catch (error) {
      const found = problemOf(error);
      recorded.reject(found ? toFailure(found) : error);
      return false;
    }
  }
}
