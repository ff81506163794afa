import { OpenAPIRegistry, OpenApiGeneratorV31, type ResponseConfig, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import * as z from 'zod';
import { problems, type ProblemCode } from '../domain/errors.ts';
import { permissions } from '../domain/permission/table.ts';
import { ContentAnswer, FormBody, PdfBody, type Answers, type BodyKind, type Route } from './route.ts';

type Document = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** OpenAPI 3.1 of the routes, from the same schemas that validate requests and answers. */
export function openApiDocument(routes: readonly Route[]): Document {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'yinxin', description: '`__Host-yinxin` where people come by https' });
  registry.registerComponent('securitySchemes', 'token', { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/api/v1/oauth/token', scopes: {} } } });
  registry.registerComponent('schemas', 'Problem', problemSchema);
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: 'Yinxin 印信', version: '1', description: 'Electronic seals: making, approval by flows, stamping, verification. Errors are RFC 9457 problems; what went wrong is in `code`.' },
    servers: [{ url: '/api/v1' }],
  });
}

function pathOf(route: Route): RouteConfig {
  const headers = headersOf(route);
  return {
    method: route.method,
    path: route.path,
    operationId: `${route.method} ${route.path}`,
    summary: route.summary,
    description: `Right: \`${route.operation}\``,
    security: 'public' in permissions[route.operation] ? [] : [{ session: [] }, { token: [] }],
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...(headers ? { headers } : {}),
      ...(route.body ? { body: { required: true, content: bodyContent(route.body) } } : {}),
    },
    responses: responsesOf(route),
  };
}

function headersOf({ idempotent, method, operation }: Route): z.ZodObject | undefined {
  const csrf = method !== 'get' && !('public' in permissions[operation]);
  const shape = {
    ...(idempotent ? { 'Idempotency-Key': z.string().min(1).max(100).meta({ description: 'the same for the same request, kept 30 days' }) } : {}),
    ...(csrf ? { 'X-CSRF-Token': z.string().optional().meta({ description: 'with a session cookie' }) } : {}),
  };
  return Object.keys(shape).length > 0 ? z.object(shape) : undefined;
}

function bodyContent(body: BodyKind): Record<string, { schema: z.ZodType | object }> {
  if (body instanceof FormBody) return { 'application/x-www-form-urlencoded': { schema: body.schema } };
  if (!(body instanceof PdfBody)) return { 'application/json': { schema: body } };
  const file = { type: 'string', format: 'binary' };
  return { 'multipart/form-data': { schema: { type: 'object', properties: { file }, required: ['file'] } }, 'application/pdf': { schema: file } };
}

function responsesOf({ answers, ...route }: Route): Record<string, ResponseConfig> {
  const responses: Record<string, ResponseConfig> = {};
  for (const [status, declared] of Object.entries(answers)) {
    if (declared instanceof ContentAnswer) responses[status] = { description: 'the content', content: { [declared.mediaType]: { schema: { type: 'string', format: 'binary' } } } };
    else if (declared instanceof z.ZodUndefined) responses[status] = { description: 'done' };
    else if (declared instanceof z.ZodType) responses[status] = { description: 'done', content: { 'application/json': { schema: declared } } };
  }
  for (const [status, codes] of problemsOf({ answers, ...route })) responses[status] = problemResponse(codes);
  return responses;
}

/** What a route declares and what the frame adds, by status. */
function problemsOf({ answers, method, operation, idempotent, body, params, query }: Route): Map<string, ProblemCode[]> {
  const open = 'public' in permissions[operation];
  const codes: ProblemCode[] = [
    ...Object.values(answers).flatMap((declared) => (typeof declared === 'string' ? [declared] : isCodes(declared) ? declared : [])),
    ...(open ? [] : (['sign-in-required', 'forbidden'] as const)),
    ...(open || method === 'get' ? [] : (['csrf-token-invalid'] as const)),
    ...(idempotent ? (['idempotency-key-missing', 'idempotency-key-reused', 'request-in-progress'] as const) : []),
    ...(body ? (['body-too-large', 'media-type-unsupported'] as const) : []),
    ...(body || params || query ? (['request-invalid'] as const) : []),
    'database-unavailable', 'internal',
  ];
  const byStatus = new Map<string, ProblemCode[]>();
  for (const code of new Set(codes)) byStatus.set(String(problems[code].status), [...(byStatus.get(String(problems[code].status)) ?? []), code]);
  return byStatus;
}

const isCodes = (declared: Answers[number]): declared is readonly ProblemCode[] => Array.isArray(declared);

/** Members that every problem has. RFC 9457 3.1 */
const problemSchema = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'instance', 'code', 'done'],
  properties: {
    type: { type: 'string' as const }, title: { type: 'string' as const }, status: { type: 'integer' as const }, instance: { type: 'string' as const }, code: { type: 'string' as const },
    done: { enum: [true, false, 'unknown'], description: 'whether anything was done; `unknown`: repeat with the same Idempotency-Key' },
  },
};

function problemResponse(codes: readonly ProblemCode[]): ResponseConfig {
  const schema = { allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object' as const, properties: { code: { enum: [...codes] } } }] };
  return { description: codes.map((code) => problems[code].title).join(' · '), content: { 'application/problem+json': { schema } } };
}
