import { main as test } from './test.ts';

/** `node tools/yinxin-run.mjs record-histories v0.N`: runs every path of test/histories/paths.ts and keeps its history, under the name of the release, for the replay. */
export async function main([release]: readonly string[]): Promise<number> {
  if (release === undefined || !/^v\d+\.\d+$/.test(release)) {
    console.error('usage: record-histories v0.N');
    return 2;
  }
  process.env.YINXIN_RECORD_HISTORIES = release;
  return test(['workflow', 'test/histories']);
}
