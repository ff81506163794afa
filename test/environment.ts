import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What tests are given; each is an environment variable of the same name. */
export interface TestEnvironment {
  /** mysql:// URL of an account that may create databases; every store test file makes a database of its own. */
  readonly YINXIN_TEST_DATABASE: string;
  /** Path of the time-skipping server, for `createTimeSkipping({ server: { executable: { type: 'existing-path', path } } })`. */
  readonly YINXIN_TEST_SERVER: string;
  /** Path of Temporal's own program, for a development server with settings of the test's own. */
  readonly YINXIN_TEST_DEVELOPMENT_SERVER: string;
  /** host:port of a development server with the namespace TEMPORAL_NAMESPACE. */
  readonly TEMPORAL_ADDRESS: string;
  readonly TEMPORAL_NAMESPACE: string;
  /** SoftHSM2's library. Its tokens are where SOFTHSM2_CONF, which it reads from its own process's environment, says. */
  readonly PKCS11_MODULE: string;
  readonly SOFTHSM2_CONF: string;
  /** softhsm2-util, which makes tokens. */
  readonly SOFTHSM2_UTIL: string;
  /** The project's SM2 test token and the folder in which it keeps keys. */
  readonly SM2_TOKEN_MODULE: string;
  readonly SM2_TOKEN_DIR: string;
}

/** Written by `node tools/yinxin-run.mjs services`, so that single test files can be run while it runs. */
const written = fileURLToPath(new URL(join('..', process.env.YINXIN_DATA ?? '.data', 'test', 'environment.json'), import.meta.url));

/** The environment of this test run: the process's own variables, else those of the running test services. */
export function testEnvironment(): TestEnvironment {
  return process.env.YINXIN_TEST_DATABASE === undefined ? fromFile() : (process.env as unknown as TestEnvironment);
}

function fromFile(): TestEnvironment {
  try {
    return JSON.parse(readFileSync(written, 'utf8')) as TestEnvironment;
  } catch (cause) {
    throw new Error('no test services run here: start `node tools/yinxin-run.mjs services`, or use `npm test`', { cause });
  }
}
