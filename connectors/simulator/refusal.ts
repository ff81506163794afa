import type { ErrorRequestHandler } from 'express';
import type { z } from 'zod';

/** A request that a simulator refuses; the answer's body is `{ "error": code }`. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, options?: ErrorOptions) {
    super(code, options);
    this.status = status;
    this.code = code;
  }
}

/** The body in its agreed form, else 400 `request-malformed`. */
export function accept<T>(form: z.ZodType<T>, body: unknown): T {
  const parsed = form.safeParse(body);
  if (!parsed.success) throw new Refusal(400, 'request-malformed', { cause: parsed.error });
  return parsed.data;
}

/** Answers what a route threw. @param name of the simulator, for its log */
export const answerError = (name: string): ErrorRequestHandler => (error: unknown, _request, response, _next) => {
  if (error instanceof Refusal) return void response.status(error.status).json({ error: error.code });
  const { status } = error as { status?: number };      // of the body parser: malformed JSON, too large
  if (status && status < 500) return void response.status(status).json({ error: 'request-malformed' });
  process.stderr.write(`${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
  response.status(500).json({ error: 'internal' });
};
