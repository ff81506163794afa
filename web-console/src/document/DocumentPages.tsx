import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../display/Loading.tsx';
import { ProblemNotice } from '../display/ProblemNotice.tsx';
import { RequestProblem } from '../api/problem.ts';
import { millimetres, openPdf } from './pdf.ts';

/** Width and height of a page as it is seen, in millimetres. */
export interface PageSize { readonly width: number; readonly height: number }

interface Props {
  /** Where the PDF is. */
  readonly url: string;
  /** What lies over a page: stamps. @param number from 1 */
  readonly over?: (number: number, size: PageSize) => ReactNode;
  /** Told once the number of pages is known. */
  readonly onOpen?: (pages: number) => void;
  /** The page to be seen first. */
  readonly start?: number;
}

/** The pages of a PDF, one below the other; each is drawn when it comes near. */
export default function DocumentPages({ url, over, onOpen, start }: Props) {
  const { t } = useTranslation();
  const [{ document, error }, setState] = useState<{ document?: PDFDocumentProxy; error?: unknown }>({});
  const opened = useRef(onOpen);
  opened.current = onOpen;
  useEffect(() => {
    let wanted = true;
    const opening = openPdf(url);
    opening.document.then(
      (found) => {
        if (!wanted) return;
        setState({ document: found });
        opened.current?.(found.numPages);
      },
      (cause: unknown) => { if (wanted) setState({ error: problemOfPdf(cause) }); },
    );
    return () => {
      wanted = false;
      opening.close();
    };
  }, [url]);
  if (error !== undefined) return <ProblemNotice error={error} />;
  if (!document) return <Loading />;
  return (
    <div className="pages" role="group" aria-label={t('document.pages')}>
      {Array.from({ length: document.numPages }, (_, index) => <Sheet key={index + 1} document={document} number={index + 1} first={index > 0 && index + 1 === start} over={over} />)}
    </div>
  );
}

/** pdf.js tells of a refused request by its status only. */
function problemOfPdf(cause: unknown): RequestProblem {
  const status = (cause as { status?: number }).status;
  return new RequestProblem(status === undefined ? { code: 'pdf-unsupported', status: 422, title: String(cause) } : { code: status === 401 ? 'sign-in-required' : 'document-unknown', status, title: String(cause) });
}

const a4: PageSize = { width: 210, height: 297 };

function Sheet({ document, number, first, over }: { readonly document: PDFDocumentProxy; readonly number: number; readonly first: boolean; readonly over: Props['over'] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<PDFPageProxy>();
  const isNear = useNear(box);
  useEffect(() => {
    if (isNear && !page) void document.getPage(number).then(setPage, () => undefined);
  }, [document, number, isNear, page]);
  useEffect(() => { if (first) box.current?.scrollIntoView({ block: 'nearest' }); }, [first]);
  const size = page ? sizeOf(page) : a4;
  return (
    <div>
      <div ref={box} className="sheet" data-page={number} style={{ aspectRatio: `${size.width} / ${size.height}` }}>
        {page && isNear && <PageCanvas page={page} label={t('document.page', { number })} />}
        {page && over?.(number, size)}
      </div>
      <div className="sheet-number">{number} / {document.numPages}</div>
    </div>
  );
}

function sizeOf(page: PDFPageProxy): PageSize {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width: millimetres(width), height: millimetres(height) };
}

function useNear(box: React.RefObject<HTMLDivElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watcher = new IntersectionObserver((entries) => { setNear(entries.some(({ isIntersecting }) => isIntersecting)); }, { rootMargin: '800px 0px' });
    if (box.current) watcher.observe(box.current);
    return () => { watcher.disconnect(); };
  }, [box]);
  return isNear;
}

function PageCanvas({ page, label }: { readonly page: PDFPageProxy; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    const width = target.parentElement?.clientWidth ?? 600;
    const viewport = page.getViewport({ scale: (width / page.getViewport({ scale: 1 }).width) * Math.min(window.devicePixelRatio, 2) });
    [target.width, target.height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const drawing = page.render({ canvas: target, viewport });
    drawing.promise.catch(() => undefined); // cancelled, or drawn as far as it can be
    return () => { drawing.cancel(); };
  }, [page]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
