import { useState } from 'react';
import { useAct } from '../../api/hooks.ts';
import { portionsOf } from './portions.ts';

/** What one person gives to another. Persons by id and, for the result, by name. */
export interface HandOverOrder {
  readonly from: string;
  /** Needed where there are tasks. */
  readonly to?: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly tasks: readonly { readonly id: string; readonly title: string; readonly step: string }[];
  readonly absences: readonly string[];
}

/** What became of one task. problem: the code for which it stays. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly step: string;
  readonly to: string;
  readonly state: 'moved' | 'stayed' | 'underWay';
  readonly problem?: string;
}

export interface HandOver {
  readonly run: (order: HandOverOrder, done: () => void) => void;
  readonly busy: boolean;
  /** How far it has come, while it runs. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  /** What became of all that was handed over since the leaver was chosen; the last word on each. */
  readonly outcomes: readonly Outcome[];
  readonly ended: number;
  readonly error: unknown;
}

/** Hands over portion by portion. Where one fails, what was moved is told, and doing it again moves the rest: a task that was moved is not moved twice. */
export function useHandOver(): HandOver {
  const act = useAct('post /task-handovers');
  const [progress, setProgress] = useState<HandOver['progress']>();
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [ended, setEnded] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const send = async ({ from, to, reason, tasks, absences }: HandOverOrder): Promise<void> => {
    const known = new Map(tasks.map((task) => [task.id, task]));
    let done = 0;
    for (const portion of portionsOf(tasks.map(({ id }) => id), absences)) {
      setProgress({ done, all: tasks.length });
      const answer = await act.mutateAsync({ body: { from, ...(to && { to: to.id }), reason, tasks: [...portion.tasks], absences: [...portion.absences] } });
      const next = answer.results.map(({ taskId, problem, operation }): Outcome => ({
        id: taskId, title: known.get(taskId)?.title ?? taskId, step: known.get(taskId)?.step ?? '', to: to?.name ?? '', state: problem !== undefined ? 'stayed' : operation !== undefined ? 'underWay' : 'moved', ...(problem !== undefined && { problem }),
      }));
      setOutcomes((before) => [...before.filter(({ id }) => !portion.tasks.includes(id)), ...next]);
      setEnded((before) => before + answer.absences.filter(({ problem }) => problem === undefined).length);
      done += portion.tasks.length;
    }
  };
  const run = (order: HandOverOrder, done: () => void): void => {
    setError(null);
    send(order).then(done, setError).finally(() => { setProgress(undefined); });
  };
  return { run, busy: progress !== undefined, progress, outcomes, ended, error };
}
