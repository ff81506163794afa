import { applicationKindNames } from '../domain/application/kinds.ts';
import type { ApplicationNotice } from '../domain/application/notices.ts';
import { isoText } from '../domain/instant.ts';
import type { Application } from '../store/store.ts';
import { oneLine, shortened, type MailText } from './mailTexts.ts';

const titles: Readonly<Record<ApplicationNotice, string>> = {
  refused: '申请未通过 The application was refused',
  returned: '申请退回补正 The application is to be corrected',
  withdrawn: '申请已撤回 The application was withdrawn',
  failed: '申请未能办理 The application could not be carried out',
  done: '申请已办结 The application is done',
  'imprint-missing': '请提供印模 An imprint is needed',
  'imprint-to-compare': '印模待比对 An imprint is to be compared',
  'imprint-to-confirm': '印模待确认 An imprint is to be confirmed',
  'making-late': '制作超过办理目标 The making takes longer than its target',
  'to-execute': '核准事项待办理 What was approved is to be carried out',
  'to-collect': '电子印章待领取 The seal is ready to be collected',
};

/** Tells a person how an application stands; for the last words that were written about it, which give the reason. R10, R16, R68 */
export const applicationMail = (notice: ApplicationNotice, application: Application, comment: string | undefined, publicUrl: string): MailText =>
  textOf(titles[notice], application, publicUrl, [
    ...(application.problem === undefined ? [] : [`原因 Problem: ${application.problem}`]),
    ...(comment ? [`意见 Reason: ${oneLine(comment)}`] : []),
  ]);

const reviewTitles: Readonly<Record<string, string>> = { 'review-waiting': '申请待审查 An application waits for its review' };

/** What a notify task of a review says, by the template it names; an unknown name says where the application stands. */
export const reviewMail = (template: string, application: Application, publicUrl: string): MailText => textOf(reviewTitles[template] ?? '申请审查 Review of an application', application, publicUrl, []);

const textOf = (title: string, { id, kind, name, submittedAt }: Application, publicUrl: string, more: readonly string[]): MailText => ({
  subject: `${title}: ${shortened(name)}`,
  text: [`事项 Kind: ${applicationKindNames[kind]} ${kind}`, `印章 Seal: ${oneLine(name)}`, `提交时间 Submitted: ${isoText(submittedAt)}`, ...more, `查看 Open: ${publicUrl}/api/v1/applications/${id}`, ''].join('\n'),
});
