export { making } from './making.ts';
export { seal } from './seal.ts';
export { sealUse } from './sealUse.ts';
