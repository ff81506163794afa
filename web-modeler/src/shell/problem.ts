import { ApiProblem } from '../api/client.ts';
import { t } from '../language/chosen.ts';

/** What a failed request means to the person at the screen. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) throw error;
  const known: Readonly<Record<string, string>> = {
    'unreachable': 'The server does not answer. Nothing is lost; try again.',
    'sign-in-required': 'The session has ended',
    'forbidden': 'This account has no right to do that',
    'rule-unknown': 'There is no such approval rule any more',
    'request-invalid': 'The server does not take this: {detail}',
    'body-too-large': 'The flow is larger than the server takes',
  };
  return t(known[error.code] ?? 'That did not work ({code})', { code: error.code, detail: JSON.stringify(error.details.errors ?? error.details.reason ?? '') });
}
