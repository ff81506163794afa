import { randomUUID } from 'node:crypto';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { problem } from '../domain/problem.ts';
import { problemDocument, problemFor } from './problems.ts';
import { discardRest } from './refusedBody.ts';
import { localsOf, routeHandler } from './pipeline.ts';
import type { Route } from './route.ts';
import { routes as allRoutes } from './routes/index.ts';
import { webPages } from './web.ts';
import type { World } from './world.ts';

export const basePath = '/api/v1';

/** The HTTP entrance over a world; with the folder of the built pages it serves them too. */
export function createServer(world: World, routes: readonly Route[] = allRoutes, pages?: string): Express {
  const app = express();
  app.disable('x-powered-by').set('trust proxy', world.limits.trustedProxies).set('query parser', 'simple').set('etag', false);
  app.use(accessLog(world), helmet(), (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  for (const route of routes) app[route.method](basePath + expressPath(route.path), routeHandler(route, world));
  if (pages !== undefined) app.use(webPages(pages));
  app.use(() => { throw problem('route-unknown'); });
  app.use(errorHandler(world));
  return app;
}

/** `/seals/{esId}` → `/seals/:esId` */
const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

/** Gives every request an id and logs it when it is answered: the route, not the address line, which may hold names. */
function accessLog({ log }: World): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    const id = randomUUID();
    Object.assign(response.locals, { id });
    response.set('x-request-id', id);
    response.on('close', () => {
      const { route, caller } = localsOf(response);
      log.info({ request: id, method: request.method, route, caller, status: response.statusCode, ms: Math.round(performance.now() - began), whole: response.writableFinished }, 'request');
    });
    next();
  };
}

function errorHandler({ log }: World): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const { id } = localsOf(response);
    const found = problemFor(error);
    if (found.code === 'internal') log.error({ request: id, err: found.cause }, 'internal');
    else if (found.retryable) log.warn({ request: id, code: found.code, err: found }, 'problem');
    if (response.headersSent) {
      response.destroy(); // a body that breaks off must not look whole
      return;
    }
    const document = problemDocument(found, { id, changes: request.method !== 'GET' && request.method !== 'HEAD' });
    response.removeHeader('content-disposition');
    if (typeof document.retryAfterSeconds === 'number') response.set('retry-after', String(document.retryAfterSeconds));
    if (document.status === 401) response.set('www-authenticate', 'Bearer');
    const text = Buffer.from(JSON.stringify(document));
    response.status(document.status).set({ 'content-type': 'application/problem+json', 'content-length': String(text.length) });
    if (request.complete) return void response.end(text);
    response.set('connection', 'close').write(text);
    void discardRest(request).then(() => response.end());
  };
}
