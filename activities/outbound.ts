import type { CertificateAuthority } from '../connectors/certificate-authority/certificateAuthority.ts';
import type { Mail } from '../connectors/messages/mailer.ts';
import type { Cryptography } from '../domain/cryptography.ts';
import { isProblem, problem } from '../domain/problem.ts';
import { readCertificate } from '../sealing/certificates/certificate.ts';
import type { OutboundActivities } from '../workflows/activities.ts';
import { refreshRevocationLists } from './revocationLists.ts';
import { deliverMail, type LinkedDelivery } from './mailDelivery.ts';
import { sealChangeMail, useMail } from './mailTexts.ts';
import { noticeOf, taskMail } from './taskMails.ts';
import { certificateReason, sealNoticeMail } from './sealNotices.ts';

/** The only activities that reach the outside (design.md › Workers by role). */
export interface OutboundWorld extends LinkedDelivery {
  readonly authority: CertificateAuthority;
  readonly cryptography: Cryptography;
}

export const outboundActivities = ({ store, authority, cryptography, mailer, texter, publicUrl }: OutboundWorld): OutboundActivities => {
  const deliver = (mail: Mail, about: string, person: string): Promise<void> => deliverMail({ store, mailer, texter }, mail, about, person);

  return {
    ...taskMails({ store, publicUrl }, deliver),

    /** Repeatable: the authority knows the request by the making's id. A certificate that it does not call good makes no seal. R19, R42 */
    async requestCertificate({ makingId, request, validStart, validEnd }) {
      const issued = await authority.request({ requestId: makingId, csr: Buffer.from(request, 'base64'), validStart, validEnd, profile: 'seal' });
      const [issuer] = issued.chain;
      const status = issuer && await authority.status({ certificate: issued.certificate, issuer, now: await store.now() });
      if (status?.state !== 'good') throw problem('certificate-not-good', { making: makingId, state: status?.state ?? 'unknown' });
      return { certificate: base64(issued.certificate), chain: issued.chain.map(base64) };
    },

    async notifyUse({ useId, jobId, to, template }) {
      const use = await store.uses.get(useId);
      const recipients = await store.uses.recipients(useId, to);
      for (const { person, mail } of recipients) {
        await deliver({ messageId: `${useId}.${jobId}.${person}@yinxin`.replaceAll('#', '-'), to: mail, ...useMail(template, use, publicUrl) }, `use/${useId}`, person);
      }
    },

    async announceSealChange(esId, number) {
      const [seal, changes] = await Promise.all([store.seals.get(esId), store.seals.changes(esId)]);
      const change = changes.find((one) => one.number === number);
      if (!change || change.announcedAt !== undefined) return;
      for (const { person, mail } of await store.seals.concerned(esId, change.at)) {
        await deliver({ messageId: `seal.${esId}.${number}.${person}@yinxin`, to: mail, ...sealChangeMail(seal, change) }, `seal/${esId}`, person);
      }
      await store.seals.markAnnounced(esId, number);
    },

    async revokeCertificates(esId, number) {
      const change = (await store.seals.changes(esId)).find((one) => one.number === number);
      const reason = change && certificateReason(change);
      if (!reason) return;
      const [{ edition: last }, now] = await Promise.all([store.seals.get(esId), store.now()]);
      for (let edition = last; edition > 0; edition--) {
        const { certificate } = await store.seals.edition(esId, edition);
        const { serial, notAfter } = readCertificate(certificate);
        if (now < notAfter) await authority.revoke(BigInt(`0x${serial}`), reason, `${esId}.${number}.${edition}`);
      }
      await soon(refreshRevocationLists({ store, authority, cryptography }));
    },

    async tellOfSeal(esId, edition, notice) {
      const told = await store.seals.notices(esId, edition);
      if (told.some(({ kind, at }) => kind === notice.kind && at === notice.at)) return;
      const seal = await store.seals.get(esId);
      for (const { person, mail } of await store.seals.audience(esId, notice.kind)) {
        await deliver({ messageId: `seal.${esId}.${edition}.${notice.kind}.${notice.at}.${person}@yinxin`, to: mail, ...sealNoticeMail(seal, notice, publicUrl) }, `seal/${esId}`, person);
      }
      await store.seals.markNotice(esId, edition, notice);
    },
  };
};

/** Mails about tasks, to those who may act in them. */
function taskMails({ store, publicUrl }: Pick<OutboundWorld, 'store' | 'publicUrl'>, deliver: (mail: Mail, about: string, person: string) => Promise<void>): Pick<OutboundActivities, 'remindTask' | 'tellOfTaskAct'> {
  return {
    async remindTask({ taskId, number, to }) {
      const task = await store.instances.task(taskId);
      for (const { person, mail } of await store.taskActs.reachable(taskId, to)) {
        await deliver({ messageId: `task.${taskId}.${number}.${to ?? 'late'}.${person}@yinxin`, to: mail, ...taskMail(to ? 'escalated' : 'late', task, { publicUrl }) }, `${task.host}/${task.hostId}`, person);
      }
    },

    async tellOfTaskAct(actId) {
      const { taskId = '', kind, reason } = await store.taskActs.get(actId);
      const task = await store.instances.task(taskId);
      for (const { person, mail } of await store.taskActs.concerned(actId)) {
        await deliver({ messageId: `task-act.${actId}.${person}@yinxin`, to: mail, ...taskMail(noticeOf(kind), task, { publicUrl, text: reason }) }, `${task.host}/${task.hostId}`, person);
      }
    },
  };
}

/** What is fetched again within minutes anyway need not succeed now. */
async function soon(fetched: Promise<void>): Promise<void> {
  await fetched.catch((error: unknown) => {
    if (!isProblem(error)) throw error;
  });
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
