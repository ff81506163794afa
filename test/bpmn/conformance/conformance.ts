import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFiles } from '../../../bpmn/deploy.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import { readScenario } from '../../../bpmn/scenario/read.ts';
import { processOf, runScenario, type ScenarioResult } from '../../../bpmn/scenario/run.ts';
import type { Processes } from '../../../bpmn/scenario/world.ts';

/** The models of a folder: `<name>.bpmn`, what belongs to it as `<name>.<part>.bpmn` or `.dmn`, its scenarios `<name>[.<case>].scenario.json`, or `<name>.refused.json`. */
export class Models {
  private readonly folder: string;
  readonly files: readonly string[];

  constructor(folder: string) {
    this.folder = folder;
    this.files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(bpmn|dmn|json)$/.test(path)).sort();
  }

  /** Names of all models, without ending. */
  get names(): readonly string[] {
    return [...new Set(this.files.map((path) => path.replace(/(^|\/)([^/.]+)\.[^/]*$/, '$1$2')))].sort();
  }

  scenariosOf(model: string): readonly string[] {
    return this.partsOf(model, '.scenario.json');
  }

  /** By which rule, naming which element, a model is to be refused. */
  refusalOf(model: string): Pick<Refusal, 'rule' | 'element'> | undefined {
    const path = this.partsOf(model, '.refused.json')[0];
    return path === undefined ? undefined : (JSON.parse(this.text(path)) as Pick<Refusal, 'rule' | 'element'>);
  }

  compile(model: string, options: { readonly lenient?: boolean } = {}): Promise<{ processes: Processes } | { refused: readonly Refusal[] }> {
    const files = [...this.partsOf(model, '.bpmn'), ...this.partsOf(model, '.dmn')].map((name) => ({ name, text: this.text(name) }));
    return compileFiles(files, options);
  }

  /** Runs one scenario of a model as `yinxin flow run` does. */
  async run(model: string, scenario: string): Promise<ScenarioResult | { refused: readonly Refusal[] }> {
    const compiled = await this.compile(model, { lenient: true });
    if ('refused' in compiled) return compiled;
    const read = readScenario(this.text(scenario));
    if ('refused' in read) return read;
    const chosen = processOf(compiled.processes, read.scenario);
    return 'refused' in chosen ? chosen : runScenario(compiled.processes, chosen.process, read.scenario);
  }

  private partsOf(model: string, ending: string): readonly string[] {
    return this.files.filter((path) => path.endsWith(ending) && path.startsWith(`${model}.`));
  }

  private text(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }
}

/** What of a scenario did not go as it should; empty when it held. */
export const complaints = (result: ScenarioResult | { refused: readonly Refusal[] }): readonly unknown[] =>
  'refused' in result ? result.refused : [...result.unmet, ...result.lines.flatMap(({ step, refused }) => (refused ? [{ step, ...refused }] : []))];
