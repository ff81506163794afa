import { reply, type Reply } from './route.ts';

/** 202: the act goes on, and this is where to ask for its outcome. */
export function accepted(operation: string): Reply<202, { operation: string }> {
  const location = `/api/v1/operations/${operation}`;
  return reply(202, { operation: location }, { location });
}
