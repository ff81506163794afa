import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../../domain/instant.ts';
import type { Mail, Mailer } from './mailer.ts';
import { createMailSimulator, type MailSimulator } from './simulator/server.ts';
import { smtpMailer } from './smtp.ts';

const from = { name: 'Yinxin 印信', address: 'seals@yinxin.example' };
const mail: Mail = { messageId: 'use.1.task.1.zhang@yinxin', to: 'zhang@unit.example', subject: '合同章使用已批准', text: '您申请的用印已完成。\n.\n请查看。\n' };

describe('mail', () => {
  let directory: string, simulator: MailSimulator, http: HttpServer, mailer: Mailer, page: string, smtpPort: number;

  const start = async () => {
    simulator = await createMailSimulator({ directory, clock: { now: () => instant('2026-05-01T08:00:00+08:00') }, maxMailBytes: 100_000, kept: 3 });
    http = createHttpServer(simulator.http);
    await new Promise<void>((listening) => void simulator.smtp.listen(0, '127.0.0.1', listening));
    await new Promise<void>((listening) => void http.listen(0, '127.0.0.1', listening));
    smtpPort = (simulator.smtp.server.address() as AddressInfo).port;
    page = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    mailer = smtpMailer({ host: '127.0.0.1', port: smtpPort, from, timeoutMs: 2_000 });
  };
  const stop = async () => {
    http.closeAllConnections();
    await Promise.all([new Promise<void>((closed) => { simulator.smtp.close(() => { closed(); }); }), new Promise<void>((closed) => http.close(() => { closed(); }))]);
  };
  const received = async (to?: string): Promise<Record<string, unknown>[]> => {
    const response = await fetch(`${page}/messages${to ? `?to=${encodeURIComponent(to)}` : ''}`);
    return (await response.json() as { messages: Record<string, unknown>[] }).messages;
  };
  const flip = (switches: object) =>
    fetch(`${page}/simulator/switches`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(switches) });

  const kept = () => readdirSync(directory).filter((name) => name.endsWith('.json'));
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'mail-'));
    await start();
  });
  afterEach(async () => {
    await stop();
    rmSync(directory, { recursive: true });
  });

  describe('when it is sent', () => {
    it('arrives with its subject and text as they were written', async () => {
      await mailer.send(mail);
      expect(await received()).toEqual([{
        messageId: '<use.1.task.1.zhang@yinxin>', receivedAt: '2026-05-01T00:00:00.000Z', from: 'seals@yinxin.example', to: ['zhang@unit.example'],
        subject: mail.subject, text: mail.text,
      }]);
    });

    it('is shown once when it is sent again, also after a restart', async () => {
      await mailer.send(mail);
      await mailer.send(mail);
      await stop();
      await start();
      await mailer.send(mail);
      expect(await received()).toHaveLength(1);
    });

    it('is found by its recipient, whatever the case', async () => {
      await mailer.send(mail);
      await mailer.send({ ...mail, messageId: 'use.1.task.1.li@yinxin', to: 'Li@unit.example' });
      expect((await received('li@UNIT.example')).map(({ to }) => to)).toEqual([['li@unit.example']]);
      expect(await received('nobody@unit.example')).toEqual([]);
    });

    it('is shown to people as text, never as markup', async () => {
      await mailer.send({ ...mail, subject: '<script>alert(1)</script>', text: '<img src=x onerror=alert(1)>' });
      const html = await (await fetch(page)).text();
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).not.toMatch(/<script|<img/);
    });

    it('pushes the oldest out when the mailbox is full', async () => {
      for (const n of [1, 2, 3, 4]) await mailer.send({ ...mail, messageId: `m.${n}@yinxin`, subject: `${n}` });
      expect((await received()).map(({ subject }) => subject)).toEqual(['4', '3', '2']);
      expect(kept()).toHaveLength(3);
    });
  });

  describe('when a field could become another header, recipient or command', () => {
    it.each([
      ['subject', { subject: 'a\r\nBcc: victim@unit.example' }],
      ['subject', { subject: '' }],
      ['to', { to: 'zhang@unit.example, victim@unit.example' }],
      ['to', { to: 'zhang@unit.example\r\nRCPT TO:<victim@unit.example>' }],
      ['to', { to: 'Zhang <zhang@unit.example>' }],
      ['messageId', { messageId: 'a@b>\r\nBcc: <victim@unit.example' }],
      ['messageId', { messageId: 'no-right-side' }],
    ])('is refused for its %s: %j', async (field, change) => {
      await expect(mailer.send({ ...mail, ...change })).rejects.toMatchObject({ code: 'request-invalid', details: { field } });
      expect(await received()).toEqual([]);
    });

    it('either is refused or reaches exactly its recipient with exactly its subject', async () => {
      let n = 0;
      await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }), async (subject) => {
        n += 1;
        const outcome = await mailer.send({ ...mail, messageId: `p.${n}@yinxin`, subject }).then(() => undefined, (error: { code: string }) => error.code);
        const arrived = (await received()).find(({ messageId }) => messageId === `<p.${n}@yinxin>`);
        if (outcome === 'request-invalid') return arrived === undefined;
        expect(arrived).toMatchObject({ to: [mail.to], subject });
        return outcome === undefined;
      }), { numRuns: 25 });
    }, 20_000);
  });

  describe('when the mail server', () => {
    it('refuses for now, it may be sent again', async () => {
      await flip({ refuseWith: 451 });
      await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'mail-unavailable', retryable: true, details: { status: 451 } });
      await flip({});
      await mailer.send(mail);
      expect(await received()).toHaveLength(1);
    });

    it('refuses for good, it is not sent again', async () => {
      await flip({ refuseWith: 550 });
      await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'mail-refused', retryable: false, details: { status: 550 } });
    });

    it('finds it too large, it is not sent again and not kept', async () => {
      await expect(mailer.send({ ...mail, text: 'x'.repeat(200_000) })).rejects.toMatchObject({ code: 'mail-refused', details: { status: 552 } });
      expect(kept()).toEqual([]);
    });

    it('is gone, it may be sent again', async () => {
      await stop();
      await expect(mailer.send(mail)).rejects.toMatchObject({ code: 'mail-unavailable', details: { reason: 'ESOCKET' } });
      await start();
    });

    it('takes the connection but says nothing, it may be sent again', async () => {
      const silent: TcpServer = createTcpServer();
      await new Promise<void>((listening) => void silent.listen(0, '127.0.0.1', listening));
      silent.on('connection', (socket) => socket.on('error', () => undefined).on('close', () => socket.destroy()).resume());
      const impatient = smtpMailer({ host: '127.0.0.1', port: (silent.address() as AddressInfo).port, from, timeoutMs: 200 });
      await expect(impatient.send(mail)).rejects.toMatchObject({ code: 'mail-unavailable' });
      await new Promise<void>((closed) => silent.close(() => { closed(); }));
    });
  });

  describe('when a sender is cut off in the middle of a mail', () => {
    it('keeps nothing of it and takes the next one', async () => {
      const socket = connect(smtpPort, '127.0.0.1');
      const says = ['EHLO x', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA', 'Subject: half'];
      await new Promise<void>((cut) => {
        socket.on('data', (answer) => {
          const next = /^(220|250[ ]|250-|354)/.test(answer.toString()) ? says.shift() : undefined;
          if (next) socket.write(`${next}\r\n`);
          if (says.length === 0) socket.resetAndDestroy();
        }).on('close', () => { cut(); });
      });
      await mailer.send(mail);
      expect((await received()).map(({ subject }) => subject)).toEqual([mail.subject]);
    });
  });
});
