import { Transform, type Readable } from 'node:stream';
import type { Request } from 'express';
import busboy from 'busboy';
import { hex } from '../domain/bytes.ts';
import type { Sm3 } from '../domain/cryptography.ts';
import { problem } from '../domain/problem.ts';
import { requireSignedContent } from './signedRequest.ts';

/** A document that is still coming in. */
export interface Upload {
  readonly content: Readable;
  /** The file's name as the sender gives it, without folders; undefined when there is none. */
  readonly name: string | undefined;
  /** Hex SM3 of the whole; reads what nobody has read. Once. */
  digest(): Promise<string>;
}

/** Begins to read a PDF: the body itself, or the one file of a form. What does not come in whole fails the stream with `request-invalid`. */
export async function openUpload(request: Request, sm3: Sm3, limit: number): Promise<Upload> {
  if (Number(request.headers['content-length'] ?? 0) > limit + formOverhead) throw problem('document-too-large', { limit });
  if (request.is('application/pdf')) return digesting({ request, source: request, name: undefined }, sm3);
  if (request.is('multipart/form-data')) return fileOfForm(request, sm3, limit);
  throw problem('media-type-unsupported', { mediaTypes: ['multipart/form-data', 'application/pdf'] });
}

/** The whole upload in memory. Throws `document-too-large` as soon as it is longer than the limit. */
export async function readUpload({ content }: Upload, limit: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of content as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw problem('document-too-large', { limit });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Boundaries and part headers around a file. */
const formOverhead = 16 * 1024;

/** The content ends when the whole form has been read and held nothing else. */
function fileOfForm(request: Request, sm3: Sm3, limit: number): Promise<Upload> {
  return new Promise((resolve, reject) => {
    let opened: Incoming | undefined;
    const refuse = (reason: string, cause?: unknown) => {
      const refusal = problem('request-invalid', { reason }, cause);
      reject(refusal);
      opened?.content.destroy(refusal);
    };
    const form = readerOf(request, limit, refuse);
    if (!form) return;
    form.on('file', (_field, file, { filename }) => {
      opened = digesting({ request, source: file, name: filename }, sm3, { end: false });
      resolve(opened);
    });
    for (const more of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) form.on(more, () => { refuse('form-with-more'); });
    form.on('error', (error) => { refuse('form', error); });
    form.on('close', () => {
      if (opened) opened.content.end();
      else refuse('form-without-file');
    });
    request.on('aborted', () => { refuse('aborted'); });
    request.pipe(form);
  });
}

function readerOf(request: Request, limit: number, refuse: (reason: string) => void): busboy.Busboy | undefined {
  try {
    return busboy({ headers: request.headers, defParamCharset: 'utf8', limits: { files: 1, fields: 0, fileSize: limit + 1, headerPairs: 20 } });
  } catch {
    refuse('form'); // no boundary
    return undefined;
  }
}

type Incoming = Upload & { readonly content: Transform };

interface Arriving {
  readonly request: Request;
  readonly source: Readable;
  readonly name: string | undefined;
}

function digesting({ request, source, name }: Arriving, sm3: Sm3, { end = true } = {}): Incoming {
  const running = sm3.stream();
  let sum: Uint8Array | undefined;
  const content = new Transform({
    transform(part: Buffer, _encoding, done) {
      running.update(part);
      done(null, part);
    },
    flush(done) {
      sum = running.digest();
      try {
        requireSignedContent(request, sum);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });
  content.on('error', () => undefined); // whoever reads it hears of it; nobody may be reading any more
  source.on('error', (error) => content.destroy(problem('request-invalid', { reason: 'aborted' }, error)));
  source.on('aborted', () => content.destroy(problem('request-invalid', { reason: 'aborted' })));
  source.pipe(content, { end });
  return {
    content,
    name: fileName(name),
    async digest() {
      if (!content.readableEnded) for await (const _ of content);
      return hex(sum ?? new Uint8Array());
    },
  };
}

/** A name without folders and control characters, at most 255 characters. */
function fileName(given: string | undefined): string | undefined {
  const name = given?.split(/[/\\]/).at(-1)?.replace(/[\u0000-\u001f\u007f]/g, '').trim().slice(0, 255);
  return name === '' ? undefined : name;
}
