import type { RevocationReason as CertificateReason } from '../connectors/certificate-authority/certificateAuthority.ts';
import { dayText } from '../domain/calendar.ts';
import { isoText } from '../domain/instant.ts';
import { isCompromise } from '../domain/life/loss.ts';
import type { SealNotice, SealNoticeKind } from '../domain/life/notices.ts';
import type { LossReason } from '../domain/seal/reasons.ts';
import type { Seal, SealChange } from '../store/store.ts';
import { type MailText, oneLine, shortened } from './mailTexts.ts';

const titles: Readonly<Record<SealNoticeKind, string>> = {
  reminder: '印章即将到期，请续期 A seal may be renewed',
  escalation: '印章尚未续期 A seal that must be renewed is not',
  expiry: '印章已到期 A seal has expired',
  'revocation-due': '印章停用待定 A stopped seal awaits the decision whether it is revoked',
  'pin-reminder': '请更换印章保护口令 The PIN of a seal must be changed soon',
  'pin-overdue': '印章保护口令已逾期 The PIN of a seal opens nothing until it is changed',
};

/** Tells of an end that comes or has come, or of a decision that is due. R28, R61 */
export const sealNoticeMail = ({ name, esId, validEnd }: Seal, { kind, at }: SealNotice, publicUrl: string): MailText => ({
  subject: `${titles[kind]}: ${shortened(name)}`,
  text: [
    `印章 Seal: ${oneLine(name)} (${esId})`,
    `有效期至 Valid until: ${dayText(validEnd)} (${isoText(validEnd)})`,
    `通知时间 Planned for: ${isoText(at)}`,
    `查看 Open: ${publicUrl}/api/v1/seals/${esId}`,
    '',
  ].join('\n'),
});

const leaked: readonly (string | undefined)[] = ['key-leaked', 'compromised', 'stolen'];

/** Why the certification authority is to revoke the seal's certificates; undefined where the change leaves them trusted: a mere loss may be lifted. RFC 5280 5.3.1, R32, R35 */
export function certificateReason({ act, code }: Pick<SealChange, 'act' | 'code'>): CertificateReason | undefined {
  switch (act) {
    case 'reportLoss':
      return isCompromise((code ?? 'lost') as LossReason) ? 'keyCompromise' : undefined;
    case 'revoke':
      if (code === 'replaced') return 'superseded';
      return leaked.includes(code) ? 'keyCompromise' : 'cessationOfOperation';
    case 'invalidate':
      return 'privilegeWithdrawn';
    default:
      return undefined;
  }
}
