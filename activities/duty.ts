import type { Duty as DutyKind } from '../domain/filing/promptDuties.ts';
import { isoText } from '../domain/instant.ts';
import type { Duty } from '../store/store.ts';
import type { DutyActivities } from '../workflows/activities.ts';
import { deliverMail, type LinkedDelivery } from './mailDelivery.ts';
import { type MailText, oneLine, shortened } from './mailTexts.ts';

/** How people whose duty is late are told. R61 */
export const dutyActivities = (world: LinkedDelivery): DutyActivities => ({
  async tellOfDuty(id) {
    const { store, publicUrl } = world;
    const duty = await store.duties.get(id);
    if (duty.state !== 'open' || duty.toldAt !== undefined) return;
    const subject = `${duty.about}/${duty.aboutId}`;
    const [names, people] = await Promise.all([store.people.namesOf([subject]), store.duties.responsible(id)]);
    for (const { person, mail } of people) {
      await deliverMail(world, { messageId: `duty.${id}.${person}@yinxin`, to: mail, ...lateMail(duty, names.get(subject) ?? duty.aboutId, publicUrl) }, subject, person);
    }
    await store.duties.markTold(id);
  },
});

const names: Readonly<Record<DutyKind, string>> = {
  'tell-refusal': '告知不予核准 tell the refusal',
  make: '制作 make the seal',
  'stop-on-false-material': '因材料不真实停用 stop the seal for untrue material',
  'stop-on-notice': '依通知停用 stop the seal on notice',
  'ask-revocation': '提请注销 ask for the revocation',
  'tell-concerned': '告知有关各方 tell those concerned',
};

/** A target is never called a statutory deadline. R61 */
const lateMail = ({ id, duty, about, aboutId, due, policy, article }: Duty, name: string, publicUrl: string): MailText => ({
  subject: `及时办理事项已超过办理时限 Past its target: ${shortened(name)}`,
  text: [
    `事项 Duty: ${names[duty]}`,
    `${about === 'seal' ? '印章 Seal' : '申请 Application'}: ${oneLine(name)} (${aboutId})`,
    `办理时限 Target: ${isoText(due)} (R61, ${article}; ${policy})`,
    `查看 Open: ${publicUrl}/api/v1/obligations/${id}`,
    '',
  ].join('\n'),
});
