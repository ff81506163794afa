import { describe, expect, it } from '@jest/globals';
import { hours, instant, later } from '../domain/instant.ts';
import type { Obligation } from '../store/store.ts';
import { filingDigestMail, filingMail } from './filingMail.ts';

const made = instant('2026-11-22T09:00:00+08:00');
const filing: Obligation = {
  id: '23010000000001.1.police-registry', esId: '23010000000001', changeNumber: 1, unit: 'u', authority: 'police-registry', event: 'made', eventAt: made, status: 'made', edition: 1, policy: 'heilongjiang-a/1', rule: 'R20',
  article: 'HLJ 13', statutory: true, due: later(made, hours(24)), warnAt: later(made, hours(18)), filedBy: 'making-authority', state: 'open', late: false, attempts: 3, nextAttemptAt: made, told: {}, createdAt: made,
};
const url = 'https://seals.example';

describe('mail about a filing', () => {
  it('R61 calls a deadline statutory only where the text has it', () => {
    const textOf = (statutory: boolean) => filingMail('warning', { ...filing, statutory }, { esId: filing.esId, name: '某公司' }, url).text;
    expect([textOf(true), textOf(false)]).toEqual([expect.stringContaining('法定期限 Statutory deadline: 2026-11-23T01:00:00.000Z (R20, HLJ 13)'), expect.stringContaining('办理时限 Target: 2026-11-23T01:00:00.000Z')]);
    expect(textOf(false)).not.toMatch(/法定|[Ss]tatutory/);
  });

  it('R20 about many says how many there are, names some with their deadlines, and keeps each to its line', () => {
    const { subject, text } = filingDigestMail('lateness', { number: 9_990, filings: [{ ...filing, sealName: '某公司\n法定期限' }, { ...filing, id: '23010000000002.1.police-registry', statutory: false, sealName: '另一公司' }] }, url);
    expect(subject).toBe('备案已逾期 A filing is late: 9990');
    expect(text.split('\n')).toEqual([
      '件数 Filings: 9990',
      expect.stringMatching(/^法定期限 Statutory deadline 2026-11-23T01:00:00\.000Z: 某公司 法定期限 \(23010000000001\), .* → 公安机关 .*\/obligations\/23010000000001\.1\.police-registry$/),
      expect.stringMatching(/^办理时限 Target 2026-11-23T01:00:00\.000Z: 另一公司 /),
      '另有 And others: 9988', `查看 Open: ${url}/api/v1/obligations`, '',
    ]);
  });
});
