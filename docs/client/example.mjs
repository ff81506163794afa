/**
 * A system that stamps by itself: applies for a standing approval, waits for the call that tells it was approved, stamps N documents under it, and
 * counts the calls that tell they are stamped. Environment: YINXIN_URL, CLIENT_ID, CLIENT_SECRET, SEAL, ANSWERABLE (the person who answers for it), N.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { client, giveKey, isFromYinxin } from './yinxin.mjs';

const { YINXIN_URL: url, CLIENT_ID: id, CLIENT_SECRET: clientSecret, SEAL: seal, ANSWERABLE: answerable, N = '1000', AT_ONCE = '8' } = process.env;
const secrets = { requests: randomBytes(32), calls: randomBytes(32) };
const yinxin = client(url, { keyId: await giveKey(url, { id, clientSecret, secret: secrets.requests }), secret: secrets.requests });

// Called back: each event once, whatever comes twice.
const seen = new Set();
const waiting = new Map();
const receiver = createServer(async (request, response) => {
  const body = Buffer.concat(await request.toArray());
  response.statusCode = isFromYinxin(request.headers, body, secrets.calls) ? 204 : 401;
  response.end();
  if (response.statusCode !== 204) return;
  const { id: event, type, resource } = JSON.parse(body);
  if (seen.has(event)) return;
  seen.add(event);
  waiting.get(`${type} ${new URL(resource).pathname}`)?.();
});
await new Promise((listening) => receiver.listen(0, '127.0.0.1', listening));
const told = (type, path) => new Promise((resolve) => waiting.set(`${type} ${path}`, resolve));
await yinxin.post('/api/v1/webhooks', { url: `http://127.0.0.1:${receiver.address().port}/`, types: ['application.*', 'use.stamped', 'use.failed'], secret: secrets.calls.toString('base64') });

const application = await yinxin.post('/api/v1/applications', {
  kind: 'standing-approval', predecessor: seal, undertaking: true,
  terms: { client: id, documentKind: '许可证', number: Number(N), dailyCap: Number(N), until: new Date(Date.now() + 30 * 86_400_000).toISOString(), answerable },
});
console.log(`applied: ${application.id}`);
await told('application.done', `/api/v1/applications/${application.id}`);
console.log('approved');

const began = performance.now();
let next = 0;
let stamped = 0;
await Promise.all(Array.from({ length: Number(AT_ONCE) }, async () => {
  for (let number = ++next; number <= Number(N); number = ++next) {
    const licence = licenceOf(number);
    const document = await yinxin.upload('/api/v1/documents', licence, `licence-${application.id}-${number}`);
    const use = await yinxin.post('/api/v1/uses', {
      seal, documentId: document.id, reason: `许可证第 ${number} 号`, place: { page: 1, left: 100, top: 150 }, documentKind: '许可证', standingApproval: application.id,
    }, `use-${application.id}-${number}`);
    const path = `/api/v1/uses/${use.id}`;
    const called = told('use.stamped', path);
    const [stamp] = await stampOf(path, called);
    if ((await yinxin.get(stamp.content)).length <= licence.length) throw new Error(`licence ${number} is not stamped`);
    stamped += 1;
  }
}));
console.log(`stamped ${stamped} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
receiver.close();
receiver.closeAllConnections();

/** The stamps of a use, once the call has come; it may have been stamped, and told, before we waited. */
async function stampOf(path, called) {
  for (;;) {
    const { status, stamps, problem } = await yinxin.get(path);
    if (status === 'stamped') return stamps;
    if (status !== 'open') throw new Error(`${path} ${status} ${problem}`);
    await Promise.race([called, new Promise((resolve) => setTimeout(resolve, 5_000))]);
  }
}

/** A PDF of one page that says the number. ISO 32000-2 7.5 */
function licenceOf(number) {
  const text = `BT /F1 24 Tf 72 720 Td (Licence ${number}, ${createHash('sm3').update(String(number)).digest('hex').slice(0, 8)}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length;
  return Buffer.from(`${pdf}xref\n0 6\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`);
}
