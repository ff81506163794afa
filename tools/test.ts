import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestEnvironment } from '../test/environment.ts';
import { projectRoot, testDataFolder } from './folders.ts';
import { keep, readKept } from './kept-file.ts';
import { stopSignal } from './stop-signal.ts';
import { testServices } from './test-services.ts';
import { buildWeb } from './web.ts';
import { type JestReport, type TestResults, closingLine, countsOf, joined, resultsFile, resultsOf } from './test-results.ts';

/** How many files of a project run at once; those that share a device or all processes run one by one. jest.config.mjs says what each needs. */
const projects = { unit: 2, device: 1, store: 2, workflow: 2, system: 1, browser: 1, chaos: 1 } as const;
type ProjectName = keyof typeof projects;
const projectNames = Object.keys(projects) as ProjectName[];
/** What takes long is run only when it is named: `npm run chaos`. */
const onlyNamed: readonly ProjectName[] = ['chaos'];

/** What `npm test -- …` asks for: names of projects; everything else narrows by path. */
export function selection(argv: readonly string[]): { readonly projects: readonly ProjectName[]; readonly paths: readonly string[] } {
  const named = projectNames.filter((name) => argv.includes(name));
  const paths = argv.filter((word) => !(projectNames as string[]).includes(word));
  return { projects: named.length > 0 ? named : projectNames.filter((name) => !onlyNamed.includes(name) && mayHold(name, paths)), paths };
}

/** A path that ends like a test of one project is looked for there only. */
function mayHold(project: ProjectName, paths: readonly string[]): boolean {
  const owner = (path: string) => /\.(\w+)\.test\.ts$/.exec(path)?.[1] ?? (path.endsWith('.test.ts') ? 'unit' : project);
  return paths.length === 0 || paths.some((path) => owner(path) === project);
}

/** Milliseconds after which a test that says nothing of its own time counts as hanging, on a busy machine too; no measure of speed. */
const hangs = 30_000;

/** `npm test`: all tests; the last line says how many. `npm test -- --coverage …` also leaves what they run of the code in coverage/<project>/. */
export async function main(all: readonly string[]): Promise<number> {
  const stopped = stopSignal();
  const argv = all.filter((word) => word !== coverageFlag);
  const chosen = selection(argv);
  const covering = argv.length < all.length;
  if (chosen.projects.some((name) => name === 'system' || name === 'browser')) await buildWeb((line) => { console.log(line); });
  const services = chosen.projects.some((name) => name !== 'unit') ? await testServices((line) => { console.log(line); }) : undefined;
  try {
    const reports: JestReport[] = [];
    for (const project of chosen.projects) reports.push(await runProject(project, { paths: chosen.paths, covering }, services?.environment, stopped));
    const complete = argv.length === 0;
    const tests = reports.flatMap((report) => resultsOf(report, projectRoot));
    await keep(resultsFile, complete ? { complete, tests } : joined(await readKept<TestResults>(resultsFile), tests));
    const counts = countsOf(reports);
    await services?.stop();
    console.log(closingLine(counts));
    return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  } catch (error) {
    await services?.stop();
    throw error;
  }
}

const coverageFlag = '--coverage';

interface Wanted {
  readonly paths: readonly string[];
  readonly covering: boolean;
}

const coverageOf = (project: ProjectName): readonly string[] => [
  coverageFlag, '--coverageProvider', 'v8', '--coverageReporters', 'html', '--coverageReporters', 'json-summary', '--coverageDirectory', join(projectRoot, 'coverage', project),
];

async function runProject(project: ProjectName, { paths, covering }: Wanted, environment: TestEnvironment | undefined, stopped: Promise<string>): Promise<JestReport> {
  console.log(`tests: ${project}`);
  const report = join(testDataFolder, `jest-${project}.json`);
  await mkdir(testDataFolder, { recursive: true });
  await keep(report, undefinedReport);
  const argv = [
    '--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(projectRoot, 'node_modules/jest/bin/jest.js'), '--selectProjects', project, '--maxWorkers', String(projects[project]), '--testTimeout', String(hangs),
    '--cacheDirectory', join(testDataFolder, 'jest-cache'), '--passWithNoTests', '--json', '--outputFile', report, '--silent=false',
    ...(covering ? coverageOf(project) : []),
    ...(paths.length > 0 ? ['--testPathPatterns', ...paths] : []),
  ];
  const child = spawn(process.execPath, argv, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment, NODE_ENV: 'test' } });
  void stopped.then(() => child.kill('SIGTERM'));
  await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  return (await readKept<JestReport>(report)) ?? undefinedReport;
}

/** Stands in the report's place until Jest writes it, so that a Jest that dies counts as a failure. */
const undefinedReport: JestReport = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 1, testResults: [] };
