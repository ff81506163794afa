import { main as test } from './test.ts';

/** `node tools/yinxin-run.mjs record-histories`: runs every path of test/histories/paths.ts and keeps its history for the replay. */
export async function main(): Promise<number> {
  process.env.YINXIN_RECORD_HISTORIES = '1';
  return test(['workflow', 'test/histories']);
}
