#!/usr/bin/env node
/**
 * What every npm command runs first, so it needs nothing but Node: the right Node, the packages of the lock file, a fresh `dist/`;
 * then `dist/tools/<command>.js`, whose `main(argv)` answers the exit code.
 */
import { requireNode, installPackages } from './bootstrap.mjs';

/** What each does; its module is `tools/<name>.ts`, `tools/test-services.ts` for `services`. */
const commands = {
  start: 'runs everything here until Ctrl-C',
  services: 'runs only what tests need (MariaDB, Temporal, SoftHSM2, test token) until Ctrl-C',
  test: 'sets up and runs all tests; `npm test -- unit domain/seal` narrows',
  check: 'types, lint, arrows, unused code, generated files up to date',
  generate: 'writes the generated files that are kept in the repository',
  web: 'builds the pages into dist/web and says how much script each loads',
  screens: 'takes the pictures of docs/tour.md from what npm start runs',
  imprint: 'draws the imprints of the demo seals into docker/demo/imprints',
  rules: 'writes docs/rules.md from the titles of tests and their last results',
  'record-histories': 'keeps a new history of every path of the workflows in test/histories',
  bench: 'runs every benchmark and writes bench/results.md',
  fuzz: 'reads and uses 30,000 damaged flows, decisions and forms and writes bench/fuzz.md',
};

const [command, ...argv] = process.argv.slice(2);
if (command === undefined || !Object.hasOwn(commands, command)) {
  const rows = Object.entries(commands).map(([name, does]) => `  ${name.padEnd(16)} ${does}`);
  console.error(['usage: node tools/yinxin-run.mjs <command> [arguments]', ...rows].join('\n'));
  process.exit(2);
}

requireNode();
await installPackages();
const { build } = await import('./build.mjs'); // needs @swc/core, so not before the packages are there
const dist = await build({ progress: (line) => console.log(line) });
const { main } = await import(new URL(`tools/${command === 'services' ? 'test-services' : command}.js`, dist).href);
process.exit(await main(argv));
