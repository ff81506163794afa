import { isoText } from '../domain/instant.ts';
import type { AuditFinding } from '../store/store.ts';
import type { Command } from './command.ts';
import { openInstallation } from './installation.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'recomputes every audit chain and anchor (R55)',
  usage: 'check [--json]',
  async run(argv) {
    if (argv[0] !== 'check') throw new Error('usage: yinxin audit check [--json]');
    const installation = await openInstallation();
    try {
      const findings = await installation.store.audit.check();
      if (argv.includes('--json')) console.log(JSON.stringify({ findings }));
      else console.log(findings.length === 0 ? 'every chain and anchor holds' : findings.map(sentence).join('\n'));
      return findings.length === 0 ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

const sentence = (finding: AuditFinding): string =>
  'subject' in finding ? `${finding.subject}: entry ${finding.number}: ${finding.fault}` : `anchor of ${isoText(finding.minute)}: ${finding.fault}`;
