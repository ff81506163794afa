import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';
import sirv from 'sirv';

interface Pages {
  /** Their folder below the web's. */
  readonly name: string;
  /** Where they are served. */
  readonly base: string;
  /** What differs from the policy of all pages. */
  readonly directives: Readonly<Record<string, readonly string[]>>;
}

const self = "'self'";

/** The modeler first, since the console answers everything else. */
const allPages: readonly Pages[] = [
  { name: 'modeler', base: '/modeler', directives: { 'script-src': [self], 'img-src': [self, 'data:'], 'style-src-attr': ["'unsafe-inline'"] } }, // bpmn.io writes style attributes in HTML text
  { name: 'console', base: '/', directives: { 'script-src': [self, "'wasm-unsafe-eval'"], 'img-src': [self, 'blob:'], 'worker-src': [self] } }, // pdf.js decodes images by WebAssembly in a worker
];

/** Serves the pages that were built into `folder`; what is not there is left to whoever comes next. Files are cached for ever by their hashed names, HTML never. */
export function webPages(folder: string): Router {
  const router = express.Router();
  for (const pages of allPages.filter(({ name }) => existsSync(join(folder, name, 'index.html')))) {
    router.use(pages.base, onlyReading([files(join(folder, pages.name)), entry(join(folder, pages.name, 'index.html'), pages)]));
  }
  return router;
}

/** What Vite puts out; pages have addresses with dots too, of tasks for one. */
const isFile = (path: string): boolean => /^\/((assets|pdfjs-[^/]+)\/.+|[^/]+)\.\w+$/.test(path);

function onlyReading(handlers: readonly RequestHandler[]): RequestHandler[] {
  return handlers.map((handler): RequestHandler => (request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.originalUrl.startsWith('/api/')) next();
    else return handler(request, response, next);
  });
}

/** Scripts, styles, pictures; precompressed ones as the browser takes them. Never HTML, whose nonce is made for each answer. */
function files(folder: string): RequestHandler {
  const serve = sirv(folder, { dev: true, gzip: true, brotli: true, extensions: [] });
  return (request, response, next) => {
    if (!isFile(request.path) || request.path.endsWith('.html') || request.path.includes('/.')) {
      next();
      return;
    }
    response.setHeader('Cache-Control', /^\/(assets|pdfjs-)/.test(request.path) ? 'public,max-age=31536000,immutable' : 'no-cache');
    serve(request, response, () => {
      response.setHeader('Cache-Control', 'no-store');
      next();
    });
  };
}

/** The HTML for every address that is not a file: the pages find their way by themselves. */
function entry(file: string, { base, directives }: Pages): RequestHandler {
  return async (request, response, next) => {
    if (isFile(request.path) && !request.path.endsWith('/index.html')) {
      next();
      return;
    }
    if (base !== '/' && request.originalUrl.split('?')[0] === base) {
      response.redirect(308, `${base}/`);
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    const html = (await readFile(file, 'utf8')).replaceAll('__CSP_NONCE__', nonce);
    response.set({ 'content-security-policy': policy(nonce, directives), 'cache-control': 'no-store', 'content-type': 'text/html; charset=utf-8' }).send(html);
  };
}

/** Content-Security-Policy of the pages; their scripts come from here, their styles carry the nonce. */
function policy(nonce: string, directives: Pages['directives']): string {
  const all = {
    'default-src': ["'none'"], 'style-src': [self, `'nonce-${nonce}'`], 'font-src': [self], 'connect-src': [self],
    'base-uri': ["'none'"], 'form-action': [self], 'frame-ancestors': ["'none'"], ...directives,
  };
  return Object.entries(all).map(([name, sources]) => `${name} ${sources.join(' ')}`).join(';');
}
