import { isoText } from '../domain/instant.ts';
import type { SealAct } from '../domain/seal/status.ts';
import type { Seal, SealChange, Use } from '../store/store.ts';

/** A mail as people read it. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const acts: Readonly<Record<SealAct, string>> = {
  make: '制作完成 made',
  activate: '启用 activated',
  suspend: '停用 suspended',
  resume: '恢复 resumed',
  renew: '续期完成 renewed',
  reportLoss: '挂失 reported lost',
  restore: '恢复 restored',
  revoke: '注销 revoked',
  invalidate: '无效 marked invalid',
};

/** What a flow's notify task says, by the template it names; an unknown name says where the use stands. */
export function useMail(template: string, use: Use, publicUrl: string): MailText {
  const titles: Readonly<Record<string, string>> = {
    'use-stamped': '文件已用印 Your document is stamped',
    'use-refused': '用印未获批准 The use of the seal was refused',
    'use-overdue': '用印审批超时 The approval was not given in time',
    'use-failed': '用印未能完成 The document could not be stamped',
  };
  return {
    subject: `${titles[template] ?? '用印申请 Use of a seal'}: ${shortened(use.reason)}`,
    text: [
      `用印事由 Reason: ${oneLine(use.reason)}`,
      `印章 Seal: ${use.esId}`,
      `申请时间 Requested: ${isoText(use.createdAt)}`,
      ...(use.problem === undefined ? [] : [`原因 Problem: ${use.problem}`]),
      `查看 Open: ${publicUrl}/api/v1/uses/${use.id}`,
      '',
    ].join('\n'),
  };
}

/** Tells a concerned person what happened to a seal. R35 */
export function sealChangeMail(seal: Seal, change: SealChange): MailText {
  return {
    subject: `印章状态变更 ${acts[change.act]}: ${shortened(seal.name)}`,
    text: [
      `印章 Seal: ${oneLine(seal.name)} (${seal.esId})`,
      `变更 Change: ${acts[change.act]}`,
      `时间 At: ${isoText(change.at)}`,
      `原因 Reason: ${oneLine(change.reason)}`,
      '',
    ].join('\n'),
  };
}

/** Text of others, without breaks that could pass for lines of ours. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** As much as fits into a subject line. */
export const shortened = (text: string): string => [...oneLine(text)].slice(0, 80).join('');
