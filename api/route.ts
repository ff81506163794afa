import type { Readable } from 'node:stream';
import type { Logger } from 'pino';
import type * as z from 'zod';
import type { ProblemCode } from '../domain/errors.ts';
import type { Actor, Operation, Target } from '../domain/permission/table.ts';
import type { Session } from '../store/store.ts';
import type { Upload } from './upload.ts';
import type { World } from './world.ts';

/** A body of application/x-www-form-urlencoded. */
export class FormBody<S extends z.ZodType = z.ZodType> {
  constructor(readonly schema: S) {}
}

/** A PDF, as multipart/form-data with one file or as application/pdf; never held as a whole by the frame. */
export class PdfBody {
  readonly mediaTypes = ['multipart/form-data', 'application/pdf'] as const;
}

/** An answer that is not JSON. */
export class ContentAnswer {
  constructor(readonly mediaType: string) {}
}

export type BodyKind = z.ZodType | FormBody | PdfBody;
type GoodStatus = 200 | 201 | 202 | 204 | 206;
export type Answers = Readonly<Record<number, z.ZodType | ContentAnswer | ProblemCode | readonly ProblemCode[]>>;

/** An answer with a status or headers of its own; other handlers return the body alone. */
export class Reply<S extends number = number, B = unknown> {
  constructor(
    readonly status: S,
    readonly body: B,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

export const reply = <S extends GoodStatus, B>(status: S, body: B, headers?: Readonly<Record<string, string>>): Reply<S, B> => new Reply(status, body, headers);

/** What a call acts on, as far as rights depend on it, and the thing itself for the handler. */
export interface On<T> {
  readonly target: Target;
  readonly found: T;
}

/** For operations without an object: the role alone decides. */
export const onNothing = (): On<undefined> => ({ target: {}, found: undefined });

/** One request, read and validated, with the world it is answered from. */
export interface Call<P, Q, B> extends World {
  readonly actor: Actor;
  /** The actor as records name it: `person/<id>`, `client/<id>` or `public`. */
  readonly caller: string;
  readonly session: Session | undefined;
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  /** A header of the request by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly address: string;
  /** The id of what this call makes: the same for the same caller and Idempotency-Key. */
  readonly newId: (noun: string) => string;
  readonly log: Logger;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type BodyOf<B> = B extends z.ZodType ? z.output<B> : B extends FormBody<infer S> ? z.output<S> : B extends PdfBody ? Upload : undefined;
type AnswerBody<D> = D extends z.ZodType ? z.input<D> : D extends ContentAnswer ? Readable | Uint8Array | string : never;
type Replies<A> = { [S in keyof A & GoodStatus]: Reply<S, AnswerBody<A[S]>> }[keyof A & GoodStatus];
type Plain<A> = A extends { 200: infer D } ? AnswerBody<D> : A extends { 201: infer D } ? AnswerBody<D> : A extends { 204: unknown } ? void : never;

export interface RouteDefinition<P, Q, B, A, T> {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below /api/v1, parameters in braces. */
  readonly path: `/${string}`;
  /** A row of the role table. */
  readonly operation: Operation;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** By status: the schema or content of a good answer, the codes of a bad one. */
  readonly answers: A;
  /** Whether the request needs an Idempotency-Key; if not given, every POST does. */
  readonly idempotent?: boolean;
  /** States what is acted on; nobody gets past it whom the role table does not let act on that. */
  on(call: Call<Parsed<P>, Parsed<Q>, BodyOf<B>>): On<T> | Promise<On<T>>;
  handle(call: Call<Parsed<P>, Parsed<Q>, BodyOf<B>> & { readonly on: T }): Promise<Plain<A> | Replies<A>>;
}

export type AnyCall = Call<never, never, never>;

/** A route as frame, OpenAPI and tests see it. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: `/${string}`;
  readonly operation: Operation;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: BodyKind;
  readonly answers: Answers;
  readonly idempotent: boolean;
  on(call: AnyCall): On<unknown> | Promise<On<unknown>>;
  handle(call: AnyCall & { readonly on: never }): Promise<unknown>;
}

/** Declares a route: authorise (`operation`, `on`), call, map. What is declared validates, types and documents it. */
export function route<
  const A extends Answers,
  T,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends BodyKind | undefined = undefined,
>(definition: RouteDefinition<P, Q, B, A, T>): Route {
  return { ...definition, idempotent: definition.idempotent ?? definition.method === 'post' };
}

/** The status of an answer that a handler gives as a body alone. */
export const plainStatus = (answers: Answers): number => [200, 201, 204].find((status) => status in answers) ?? 200;
