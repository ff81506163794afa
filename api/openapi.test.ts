import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { permissions } from '../domain/permission/table.ts';
import { generate } from '../tools/generate/openapi.ts';
import { openApiDocument } from './openapi.ts';
import { routes } from './routes/index.ts';

describe('description of the API', () => {
  it('is the one that is kept in the repository', () => {
    expect(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')).toBe(generate());
  });

  it('holds every route once', () => {
    const described = Object.entries(openApiDocument(routes).paths ?? {}).flatMap(([path, methods]) => Object.keys(methods as object).map((method) => `${method} ${path}`));
    expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('declares every parameter of every path', () => {
    for (const { path, params } of routes) expect({ path, names: Object.keys(params?.shape ?? {}) }).toEqual({ path, names: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name) });
  });

  it('asks for an Idempotency-Key wherever something is made', () => {
    const without = routes.filter(({ method, idempotent }) => method === 'post' && !idempotent).map(({ path }) => path);
    expect(without.sort()).toEqual(['/flows/check', '/flows/mend', '/instances/{id}/migration-check', '/oauth/token', '/sessions', '/standing-approvals/{id}/release', '/tasks/{id}/release', '/verifications']);
  });

  it('R57 names for every route a row of the role table', () => {
    for (const { operation } of routes) expect(permissions).toHaveProperty([operation]);
  });
});
