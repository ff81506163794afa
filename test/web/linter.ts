import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** bpmnlint's Linter, as far as it is used. */
export type LinterClass = new (config: object) => { lint(root: unknown): Promise<Readonly<Record<string, readonly LintReport[]>>> };
export type LintReport = Readonly<{ id: string; message: string; trail?: readonly string[] }>;

const script = `
const { build } = await import('vite');
const lib = { entry: 'node_modules/bpmnlint/lib/linter.js', formats: ['es'] };
const [{ output }] = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib: { ...lib, fileName: 'linter' } } });
process.stdout.write(output[0].code);`;

/** bpmnlint is CommonJS and asks for a package that is none, which Jest does not give it: it is bundled in a process of its own, as Vite bundles it for the browser. */
export async function bundledLinter(): Promise<LinterClass> {
  const code = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  return ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: LinterClass }).default;
}
