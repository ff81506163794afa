import type { ReceivedMail } from './mailbox.ts';
import type { ReceivedText } from './telephones.ts';

/** Received mail and text messages as a page for people; nothing in a message becomes markup. */
export const messagesPage = (mails: readonly ReceivedMail[], texts: readonly ReceivedText[]): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Mail received (${mails.length})</title>
<style>body{font:16px sans-serif;max-width:50rem;margin:2rem auto}article{border-top:1px solid #ccc}pre{white-space:pre-wrap}</style>
<h1>Mail received (${mails.length})</h1>
${mails.map(article).join('\n')}
<h1>Text messages received (${texts.length})</h1>
${texts.map(textArticle).join('\n')}
</html>`;

const article = ({ receivedAt, to, subject, text }: ReceivedMail): string =>
  `<article><h2>${escape(subject)}</h2><p>to ${escape(to.join(', '))}, ${escape(receivedAt)}</p><pre>${escape(text)}</pre></article>`;

const textArticle = ({ receivedAt, to, text }: ReceivedText): string => `<article><p>to ${escape(to)}, ${escape(receivedAt)}</p><pre>${escape(text)}</pre></article>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
