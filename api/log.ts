import pino, { type DestinationStream, type Logger } from 'pino';

/** Names of members that never reach a log, wherever they stand in what is logged, two levels deep. */
const secret = ['password', 'totp', 'secret', 'client_secret', 'token', 'access_token', 'csrfToken', 'authorization', 'cookie', 'identityNumber', 'telephone', 'mail', 'pin'];

/** The process's log: JSON lines. Errors give name, message and stack, not their other members: those may hold a statement's values. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[hidden]' },
    serializers: { err: plainError },
  };
  return destination ? pino(options, destination) : pino(options);
}

function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'not an error';
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause === undefined ? {} : { cause: plainError(cause) }) };
}
