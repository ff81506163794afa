import type { Definitions } from '../../../bpmn/read/model.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import { graphRules, modelRules } from '../../../bpmn/rules/registry.ts';

/** A rule as bpmnlint calls it: for every node of the tree, the definitions among them. */
interface LintRule {
  readonly check: (node: { readonly $type: string }, reporter: { report(id: string, message: string, more?: object): void }) => void;
}

/** What bpmn-js-bpmnlint and bpmnlint's Linter take. */
export interface LintConfig {
  readonly config: { readonly rules: Readonly<Record<string, 'error'>> };
  readonly resolver: { resolveRule(pkg: string, name: string): () => LintRule; resolveConfig(pkg: string, name: string): never };
}

/** Ids of all rules; those on the file itself are answered when it is opened, or by the server. */
export const ruleIds: readonly string[] = ['bpmn-malformed', 'bpmn-too-large', 'form-missing', ...[...modelRules, ...graphRules].flat().map(({ id }) => id)];

/**
 * bpmnlint's plug-in `yinxin`: one rule for each of bpmn/rules, which finds what deploying would, in the same words (docs/decisions/0002).
 * They come in stages and share an exploration, so all are judged when the first is asked; bpmnlint applies the rules of one run in one go,
 * and what was found lives that long.
 * @param judge what is found in a file, together with all that is deployed beside it
 */
export function yinxinLint(judge: (definitions: Definitions) => readonly Refusal[]): LintConfig {
  let found: readonly Refusal[] | undefined;
  const inThisRun = (definitions: Definitions): readonly Refusal[] => {
    if (!found) queueMicrotask(() => (found = undefined));
    return (found ??= judge(definitions));
  };
  const lintRule = (id: string): LintRule => ({
    check(node, reporter) {
      if (node.$type !== 'bpmn:Definitions') return;
      for (const { rule, element, message, path } of inThisRun(node)) if (rule === id) reporter.report(element, message, path && { trail: path });
    },
  });
  return {
    config: { rules: Object.fromEntries(ruleIds.map((id) => [`yinxin/${id}`, 'error'])) },
    resolver: {
      resolveRule: (_, name) => () => lintRule(name),
      resolveConfig: (pkg, name) => { throw new Error(`no configuration ${pkg}/${name} is extended`); },
    },
  };
}
