import { openApiDocument } from '../../api/openapi.ts';
import { routes } from '../../api/routes/index.ts';

/** The part of JSON Schema that our documents use. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly description?: string;
}

interface Content { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }
interface Path {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema?: Schema }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** web-console/src/api/schema.ts: what the API takes and gives, as types for pages. */
export function apiTypes(): string {
  const document = openApiDocument(routes) as unknown as { readonly components: { readonly schemas: Readonly<Record<string, Schema>> }; readonly paths: Readonly<Record<string, Readonly<Record<string, Path>>>> };
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => `  '${method} ${path}': ${operationType(operation)};`));
  return `// Generated from the schemas by which the API validates: node tools/yinxin-run.mjs generate\n\n${schemas.join('\n\n')}\n\n/** By method and path: what goes in, what comes out of a good answer. */\nexport interface Operations {\n${operations.join('\n')}\n}\n`;
}

function operationType({ parameters = [], requestBody, responses }: Path): string {
  const where = (place: string): string => objectType(
    Object.fromEntries(parameters.filter((parameter) => parameter.in === place).map(({ name, schema = {} }) => [name, schema])),
    parameters.filter((parameter) => parameter.in === place && parameter.required === true).map(({ name }) => name),
    '  ',
  );
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2') && status !== '202').map(([, content]) => answerType(content));
  const accepted = '202' in responses ? ['Accepted'] : [];
  return `{ params: ${where('path')}; query: ${where('query')}; body: ${requestBody ? bodyType(requestBody) : 'undefined'}; answer: ${[...new Set([...good, ...accepted])].join(' | ')} }`;
}

const bodyType = ({ content = {} }: Content): string => (content['application/json'] ? typeOf(content['application/json'].schema ?? {}, '  ') : 'Blob');
const answerType = ({ content }: Content): string => (content === undefined ? 'undefined' : content['application/json'] ? typeOf(content['application/json'].schema ?? {}, '  ') : 'Blob');

function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref !== undefined) return schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((option) => typeOf(option, indent)).join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => typeOf(part, indent)).join(' & ');
  if (Array.isArray(schema.type)) return (schema.type as readonly string[]).map((type) => typeOf({ ...schema, type }, indent)).join(' | ');
  return plainType(schema, indent);
}

function plainType({ type, items, properties, required, additionalProperties }: Schema, indent: string): string {
  if (type === 'array') return `(${typeOf(items ?? {}, indent)})[]`;
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'string' || type === 'boolean' || type === 'null') return type;
  if (properties) return objectType(properties, required ?? [], indent);
  if (type !== 'object') return 'unknown';
  return `Record<string, ${typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown'}>`;
}

function objectType(properties: Readonly<Record<string, Schema>>, required: readonly string[], indent: string): string {
  const members = Object.entries(properties).map(([name, schema]) => {
    const key = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`;
    return `${indent}  ${key}${required.includes(name) ? '' : '?'}: ${typeOf(schema, `${indent}  `)};`;
  });
  return members.length === 0 ? 'Record<never, never>' : `{\n${members.join('\n')}\n${indent}}`;
}
