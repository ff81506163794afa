import { filingEventNames, type FilingAuthority } from '../domain/filing/events.ts';
import type { FilingNotice } from '../domain/filing/notices.ts';
import { isoText } from '../domain/instant.ts';
import type { Obligation, Seal } from '../store/store.ts';
import { type MailText, oneLine, shortened } from './mailTexts.ts';

const titles: Readonly<Record<FilingNotice, string>> = {
  warning: '备案即将到期 A filing is soon due',
  escalation: '备案仍未完成 A filing is about to be late',
  lateness: '备案已逾期 A filing is late',
  refusal: '备案被拒绝 A filing was refused',
};

/** Names of the authorities as people read them. terms.md › Filing */
const authorities: Readonly<Record<FilingAuthority, string>> = {
  'making-authority': '制作管理单位 making authority',
  'police-registry': '公安机关 police seal registry',
  'national-platform': '国家政务服务平台 national platform',
};

/** Tells those responsible how a filing stands. A target of the policy is not called a statutory deadline (R61). R20 */
export function filingMail(notice: FilingNotice, obligation: Obligation, seal: Pick<Seal, 'esId' | 'name'>, publicUrl: string): MailText {
  const { id, authority, event, due, statutory, rule, article, attempts, lastProblem } = obligation;
  return {
    subject: `${titles[notice]}: ${shortened(seal.name)}`,
    text: [
      `印章 Seal: ${oneLine(seal.name)} (${seal.esId})`,
      `备案 Filing: ${filingEventNames[event]} → ${authorities[authority]}`,
      `${dueName(statutory)}: ${isoText(due)} (${rule}, ${article})`,
      `尝试次数 Attempts: ${attempts}`,
      ...(lastProblem === undefined ? [] : [`原因 Problem: ${lastProblem}`]),
      `查看 Open: ${publicUrl}/api/v1/obligations/${id}`,
      '',
    ].join('\n'),
  };
}

/** Some of the filings that a digest is about, soonest due first, and how many there are. */
interface ManyFilings {
  readonly number: number;
  readonly filings: readonly (Obligation & { readonly sealName: string })[];
}

/** The same of many filings at once, a line each. R20 */
export function filingDigestMail(notice: FilingNotice, { number, filings }: ManyFilings, publicUrl: string): MailText {
  const line = ({ id, sealName, esId, event, authority, due, statutory }: ManyFilings['filings'][number]): string =>
    `${dueName(statutory)} ${isoText(due)}: ${shortened(sealName)} (${esId}), ${filingEventNames[event]} → ${authorities[authority]}, ${publicUrl}/api/v1/obligations/${id}`;
  return {
    subject: `${titles[notice]}: ${number}`,
    text: [
      `件数 Filings: ${number}`,
      ...filings.map(line),
      ...(number > filings.length ? [`另有 And others: ${number - filings.length}`] : []),
      `查看 Open: ${publicUrl}/api/v1/obligations`,
      '',
    ].join('\n'),
  };
}

const dueName = (statutory: boolean): string => (statutory ? '法定期限 Statutory deadline' : '办理时限 Target');
