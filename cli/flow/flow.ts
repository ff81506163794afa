import { problem } from '../../domain/problem.ts';
import type { Command } from '../command.ts';
import { checkFlows } from './check.ts';
import { mendFlow } from './mend.ts';
import { runFlows } from './run.ts';

const subcommands = { run: runFlows, check: checkFlows, mend: mendFlow } as const;

/** Tries and judges flows without any server. R12 */
export const flow: Command = {
  name: 'flow',
  summary: 'runs flows through a scenario, says whether they may be deployed, or mends them (R12)',
  usage: 'run FILE… --scenario S.json [--json] | check FILE… [--json] | mend FLOW.bpmn [--out F] [--json]   files: .bpmn, .dmn, .form',
  async run([name = '', ...argv]) {
    if (name !== 'run' && name !== 'check' && name !== 'mend') throw problem('request-invalid', { usage: `yinxin flow ${flow.usage}` });
    return subcommands[name](argv);
  },
};
