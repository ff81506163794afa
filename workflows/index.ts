export { filing } from './filing.ts';
export { application } from './application.ts';
export { lateDuty } from './lateDuty.ts';
export { making } from './making.ts';
export { renewal } from './renewal.ts';
export { seal } from './seal.ts';
export { taskNotice } from './taskNotice.ts';
export { sealUse } from './sealUse.ts';
