import { openApiDocument } from '../../api/openapi.ts';
import { routes } from '../../api/routes/index.ts';

/** `openapi.json`, from the schemas by which the API validates. */
export const generate = (): string => `${JSON.stringify(openApiDocument(routes), null, 2)}\n`;
