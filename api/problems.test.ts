import { describe, expect, it } from '@jest/globals';
import { ServiceError, WorkflowUpdateFailedError } from '@temporalio/client';
import * as z from 'zod';
import { problems } from '../domain/errors.ts';
import { problem } from '../domain/problem.ts';
import { toFailure } from '../workflows/failures.ts';
import { problemDocument, problemFor } from './problems.ts';

describe('problem document', () => {
  const request = { id: '7f0c2a53-0000-8000-8000-000000000000', changes: true };

  it('has the members of RFC 9457 and code, done and the facts', () => {
    expect(problemDocument(problem('seal-not-active', { esId: '23010000000001', status: 'lost' }), request)).toEqual({
      type: 'urn:yinxin:problem:seal-not-active', title: problems['seal-not-active'].title, status: 409, code: 'seal-not-active',
      instance: `urn:uuid:${request.id}`, done: false, esId: '23010000000001',
    });
  });

  it('does not let facts replace its own members', () => {
    expect(problemDocument(problem('forbidden', { code: 'other', title: 'other', type: 'other' }), request)).toMatchObject({ code: 'forbidden', status: 403, type: 'urn:yinxin:problem:forbidden' });
  });

  it('says that a change may have been done when what failed is ours, and that it was not when the problem knows', () => {
    expect(problemDocument(problem('database-unavailable'), request).done).toBe('unknown');
    expect(problemDocument(problem('workflow-unavailable', { done: false }), request).done).toBe(false);
    expect(problemDocument(problem('database-unavailable'), { ...request, changes: false }).done).toBe(false);
  });

  it('says nothing of what went wrong inside', () => {
    const found = problemFor(new Error('ER_ACCESS_DENIED for yinxin@10.0.0.1'));
    expect(found.code).toBe('internal');
    expect(JSON.stringify(problemDocument(found, request))).not.toContain('10.0.0.1');
  });
});

describe('problem of an error', () => {
  it.each([
    ['the failure of an update', new WorkflowUpdateFailedError('failed', toFailure(problem('task-ended', { task: 't' }))), 'task-ended'],
    ['a failure that carries no problem of ours', new WorkflowUpdateFailedError('failed', new Error('bug')), 'internal'],
    ['the workflow service', new ServiceError('no connection'), 'workflow-unavailable'],
    ['a body over the limit', Object.assign(new Error('too large'), { status: 413, type: 'entity.too.large' }), 'body-too-large'],
    ['an encoding that is not read', Object.assign(new Error('charset'), { status: 415, type: 'charset.unsupported' }), 'media-type-unsupported'],
    ['half a JSON text', Object.assign(new SyntaxError('json'), { status: 400, type: 'entity.parse.failed' }), 'request-invalid'],
    ['a path that cannot be decoded', new URIError('malformed'), 'request-invalid'],
    ['a form that does not hold', z.object({ a: z.string() }).safeParse({ a: 1 }).error, 'request-invalid'],
    ['what is no error', 'text', 'internal'],
  ])('is found for %s', (_, error, code) => {
    expect(problemFor(error).code).toBe(code);
  });
});
