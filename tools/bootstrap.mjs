/** The steps before any TypeScript can run: Node itself and the packages of the lock file. Uses nothing that must be installed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = new URL('../', import.meta.url);
const lockFile = new URL('package-lock.json', projectRoot);
/** Inside node_modules, so that whoever removes the packages removes the stamp with them. */
const stampFile = new URL('node_modules/.yinxin-packages', projectRoot);
const oldestNode = 20;

/** Ends the process with a clear message when Node is older than the code needs. */
export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= oldestNode) return;
  console.error(`Yinxin needs Node ${oldestNode} or newer, this is ${version}. See https://nodejs.org/`);
  process.exit(2);
}

/** Ends the process with a clear message when no packages are installed. */
export function requirePackages() {
  if (existsSync(new URL('node_modules/@swc/core', projectRoot))) return;
  console.error(`Yinxin needs its packages: run npm ci in ${fileURLToPath(projectRoot)}`);
  process.exit(2);
}

/** `npm ci` when node_modules is missing, unfinished or made from another lock file. */
export async function installPackages() {
  const wanted = await lockDigest();
  if ((await textOf(stampFile)) === wanted) return;
  if (await sameAsInstalled()) return writeFile(stampFile, wanted);
  await requireBuildTools();
  console.log('packages: npm ci (about half a minute)');
  await run('npm', ['ci', '--no-audit', '--no-fund'], nodeHeaders());
  await writeFile(stampFile, wanted);
}

const lockDigest = async () => createHash('sha256').update(await readFile(lockFile)).digest('hex');

/** Whether npm itself has installed exactly this lock: it leaves a copy of the lock, without the root entry, as its last act. */
async function sameAsInstalled() {
  const installed = await textOf(new URL('node_modules/.package-lock.json', projectRoot));
  if (installed === undefined) return false;
  const versions = (packages) => JSON.stringify(Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional).map(([path, entry]) => [path, entry.integrity]));
  return versions(JSON.parse(installed).packages) === versions(JSON.parse(await readFile(lockFile, 'utf8')).packages);
}

/** pkcs11js is compiled by node-gyp: Python, make and a C++ compiler. Installed where this process may, else named. */
async function requireBuildTools() {
  const needed = { python3: 'python3', make: 'make', 'c++': 'g++' };
  const missing = Object.entries(needed).filter(([program]) => !isOnPath(program)).map(([, debianPackage]) => debianPackage);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !isOnPath('apt-get')) {
    console.error(`Yinxin compiles one package and needs for it: ${missing.join(', ')}. Install them and start again.`);
    process.exit(2);
  }
  console.log(`set-up: apt-get install ${missing.join(' ')}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('dpkg', ['--configure', '-a'], quiet); // finishes what an interruption left half done
  await run('apt-get', ['update', '-qq'], quiet);
  await run('apt-get', ['install', '-qq', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...missing], quiet);
}

/** Node's own headers, where they came with it; otherwise node-gyp fetches them. */
function nodeHeaders() {
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  return existsSync(join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
}

const isOnPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

function run(command, argv, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, argv, { cwd: fileURLToPath(projectRoot), stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      console.error(`set-up: ${command} ${argv[0]} ended with ${code}; what it said stands above. Starting again goes on from here.`);
      process.exit(2);
    });
  });
}

const textOf = (url) => readFile(url, 'utf8').catch((error) => { if (error.code !== 'ENOENT') throw error; });
