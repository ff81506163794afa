export { handWrittenUse } from './use.ts';
export { rest } from './rest.ts';
