export { filing } from './filing.ts';
export { filingDigest } from './filingDigest.ts';
export { application } from './application.ts';
export { lateDuty } from './lateDuty.ts';
export { making } from './making.ts';
export { renewal } from './renewal.ts';
export { seal } from './seal.ts';
export { sealUse } from './sealUse.ts';
