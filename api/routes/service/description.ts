import { openApiDocument } from '../../openapi.ts';
import { ContentAnswer, onNothing, route, type Route } from '../../route.ts';

/** The description of all routes, its own included. */
export const readDescription = (routes: () => readonly Route[]): Route =>
  route({
    method: 'get', path: '/openapi.json', operation: 'service.read', summary: 'This description, OpenAPI 3.1',
    answers: { 200: new ContentAnswer('application/json') },
    on: onNothing,
    async handle() {
      return JSON.stringify(openApiDocument(routes()));
    },
  });
