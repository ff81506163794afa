import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import { promisify } from 'node:util';
import express, { type Request, type RequestHandler, type Response } from 'express';
import * as z from 'zod';
import { derivedId } from '../domain/identifiers.ts';
import { isAllowed, mayTry } from '../domain/permission/table.ts';
import { problem, type Problem } from '../domain/problem.ts';
import { identify, requireCsrfToken, type Caller } from './identity.ts';
import { idempotencyKey, once, requestDigest } from './idempotency.ts';
import { ContentAnswer, FormBody, PdfBody, plainStatus, Reply, type AnyCall, type Route } from './route.ts';
import { requireSignedContent } from './signedRequest.ts';
import { openUpload, type Upload } from './upload.ts';
import type { World } from './world.ts';

/** What the access log says of a request, and what its problem document is known by. */
export interface RequestLocals {
  readonly id: string;
  caller?: string;
  route?: string;
}

/** What we keep with a response until it is sent. */
export const localsOf = (response: Response): RequestLocals => response.locals as RequestLocals;

/** Answers requests of one route: who, whether at all, body, form, whether on this, once, act. */
export function routeHandler(route: Route, world: World): RequestHandler {
  const readBody = bodyReader(route, world);
  return async (request, response) => {
    const locals = localsOf(response);
    locals.route = `${route.method.toUpperCase()} ${route.path}`;
    const caller = await identify(request, world);
    locals.caller = caller.name;
    if (!mayTry(caller.actor, route.operation)) throw refusal(caller, route);
    if (route.method !== 'get') requireCsrfToken(request, caller, route.operation, world.cryptography.sm3);
    const key = route.idempotent ? idempotencyKey(request.get('idempotency-key')) : undefined;
    const body = await readBody(request, response);
    const call = callOf(route, world, { request, response, caller, key, body });
    const { target, found } = await route.on(call);
    if (!isAllowed(caller.actor, route.operation, target)) throw refusal(caller, route);
    const act = async () => replyOf(route, await route.handle({ ...call, on: found as never }));
    const reply = key === undefined ? await act() : await keyed(world, route, { request, caller, key, body }, act);
    await send(response, reply);
  };
}

const refusal = ({ actor }: Caller, { operation }: Route): Problem => (actor.kind === 'public' ? problem('sign-in-required') : problem('forbidden', { operation }));

interface Received {
  readonly request: Request;
  readonly response: Response;
  readonly caller: Caller;
  readonly key: string | undefined;
  readonly body: unknown;
}

function callOf(route: Route, world: World, { request, response, caller, key, body }: Received): AnyCall {
  const { sm3 } = world.cryptography;
  return {
    ...world,
    actor: caller.actor,
    caller: caller.name,
    session: caller.session,
    params: (route.params ?? z.object()).parse(request.params) as never,
    query: (route.query ?? z.strictObject({})).parse(request.query) as never,
    body: body as never,
    header: (name) => request.get(name),
    address: request.ip ?? 'unknown',
    newId: (noun) => derivedId(sm3, noun, caller.name, key ?? randomUUID()),
    log: world.log.child({ request: localsOf(response).id }),
  };
}

/** Reads and validates the body as the route declares it; an upload is only opened. */
function bodyReader({ body, method }: Route, { limits, cryptography }: World): (request: Request, response: Response) => Promise<unknown> {
  if (body instanceof PdfBody) return (request) => openUpload(request, cryptography.sm3, limits.documentBytes);
  if (body === undefined) return async (request) => { if (method !== 'get' && hasBody(request)) throw problem('request-invalid', { reason: 'body' }); };
  const form = body instanceof FormBody;
  const mediaType = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const options = { limit: limits.bodyBytes, verify: (request: IncomingMessage, _response: unknown, bytes: Uint8Array) => { requireSignedContent(request, cryptography.sm3.hash(bytes)); } };
  const parse = form ? express.urlencoded({ extended: false, ...options }) : express.json(options);
  const schema = form ? body.schema : body;
  return async (request, response) => {
    if (!request.is(mediaType)) throw problem('media-type-unsupported', { mediaTypes: [mediaType] });
    await promisify(parse)(request, response);
    return schema.parse(request.body);
  };
}

const hasBody = (request: Request): boolean => request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

async function keyed(world: World, route: Route, { request, caller, key, body }: { request: Request; caller: Caller; key: string; body: unknown }, act: () => Promise<Reply>): Promise<Reply> {
  const { sm3 } = world.cryptography;
  const upload = route.body instanceof PdfBody ? (body as Upload) : undefined;
  const bodySm3 = requestDigest(sm3, request.method, request.originalUrl, upload ? null : body);
  return once(world, { caller: caller.name, key, bodySm3 }, act, async (kept) => {
    if (upload) await requireSameContent(upload, kept);
  });
}

/** A repeated upload must bring the content that was answered with its SM3. */
async function requireSameContent(upload: Upload, kept: Reply): Promise<void> {
  if ((await upload.digest()) !== (kept.body as { sm3?: string }).sm3) throw problem('idempotency-key-reused');
}

/** The answer in its declared form: what a schema does not name does not leave. */
function replyOf(route: Route, result: unknown): Reply {
  const { status, body, headers }: Reply = result instanceof Reply ? (result as Reply) : new Reply(plainStatus(route.answers), result);
  const declared = route.answers[status];
  if (declared instanceof ContentAnswer) return new Reply(status, body, { 'content-type': declared.mediaType, ...headers });
  if (!(declared instanceof z.ZodType)) throw new Error(`${route.operation} answers ${status}, which it does not declare`);
  return new Reply(status, declared.encode(body), headers);
}

async function send(response: Response, { status, body, headers }: Reply): Promise<void> {
  response.status(status).set(headers);
  if (body instanceof Readable) await pipe(body, response);
  else if (body === undefined) response.end();
  else if (body instanceof Uint8Array || typeof body === 'string') response.end(body);
  else response.json(body);
}
