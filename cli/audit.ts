import { timestampTrust } from '../connectors/timestamp/trust.ts';
import type { Cryptography } from '../domain/cryptography.ts';
import { isoText } from '../domain/instant.ts';
import { isProblem } from '../domain/problem.ts';
import { verifyTimestamp } from '../sealing/timestamp/token.ts';
import type { AuditFinding, JudgeTimestamp } from '../store/store.ts';
import type { Command } from './command.ts';
import { installationEnvironment, openInstallation } from './installation.ts';

export const audit: Command = {
  name: 'audit',
  summary: 'recomputes every audit chain, anchor and hour, and verifies the time stamps of hours (R55)',
  usage: 'check [--json]',
  async run(argv) {
    if (argv[0] !== 'check') throw new Error('usage: yinxin audit check [--json]');
    const installation = await openInstallation();
    try {
      const findings = await installation.store.audit.check(await judgeOf(installation.cryptography));
      if (argv.includes('--json')) console.log(JSON.stringify({ findings }));
      else console.log(findings.length === 0 ? 'every chain, anchor and hour holds' : findings.map(sentence).join('\n'));
      return findings.length === 0 ? 0 : 1;
    } finally {
      await installation.close();
    }
  },
};

/** By whom the installation trusts for time stamps; without TIMESTAMP_TRUST stamps are not judged. */
async function judgeOf(cryptography: Cryptography): Promise<JudgeTimestamp | undefined> {
  const { TIMESTAMP_TRUST: file } = installationEnvironment();
  if (file === undefined) return undefined;
  const trust = await timestampTrust(file, cryptography);
  return (token, imprint) => {
    try {
      return verifyTimestamp(token, imprint, { trust, cryptography }).at;
    } catch (error) {
      if (isProblem(error)) return undefined;
      throw error;
    }
  };
}

function sentence(finding: AuditFinding): string {
  if ('subject' in finding) return `${finding.subject}: entry ${finding.number}: ${finding.fault}`;
  return 'hour' in finding ? `hour until ${isoText(finding.hour)}: ${finding.fault}` : `anchor of ${isoText(finding.minute)}: ${finding.fault}`;
}
