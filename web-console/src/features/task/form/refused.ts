import type { Finding } from '../../../../../bpmn/form/model.ts';
import { problemOf } from '../../../api/problem.ts';

/** What the server found wrong in a form; nothing for every other problem. */
export function findingsOf(error: unknown): readonly Finding[] | undefined {
  const { code, findings } = problemOf(error);
  return code === 'task-values-refused' && Array.isArray(findings) ? (findings as readonly Finding[]) : undefined;
}
