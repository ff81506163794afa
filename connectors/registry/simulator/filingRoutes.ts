import type { Express } from 'express';
import * as z from 'zod';
import { filingEvents } from '../../../domain/filing/events.ts';
import { sealCategories } from '../../../domain/seal/kinds.ts';
import { sealTransitions } from '../../../domain/seal/status.ts';
import { accept } from '../../simulator/refusal.ts';
import type { RemoteAuthority } from '../filing.ts';
import type { FilingBook, TakenFiling } from './filingBook.ts';

const name = z.string().min(1).max(200);
const instantText = z.iso.datetime({ offset: true });

const filingForm = z.strictObject({
  id: name,
  authority: z.string(),
  event: z.enum(filingEvents),
  esId: z.string().regex(/^\d{14}$/),
  sealName: name,
  category: z.enum(sealCategories),
  ownerCreditCode: z.string().length(18).optional(),
  ownerName: name,
  at: instantText,
  status: z.enum(Object.keys(sealTransitions)),
  sealDataSm3: z.string().regex(/^[0-9a-f]{64}$/),
  validStart: instantText,
  validEnd: instantText,
  physicalCode: z.string().regex(/^\d{13}$/).optional(),
});
type FilingForm = z.infer<typeof filingForm>;
export type Filings = FilingBook<FilingForm>;

/** How a test lets an authority misbehave that takes filings. */
export const filingFaults = {
  /** Filings are taken at once; their receipts come after so many milliseconds. */
  lateMs: z.int().min(0).max(7 * 86_400_000).default(0),
  /** A filing that is sent again is booked again: another number. */
  twice: z.boolean().default(false),
};

interface FilingSwitches {
  readonly lateMs: number;
  readonly twice: boolean;
  readonly wrong?: string | undefined;
}

/** `GET /simulator/filings`: what was taken, for tests. */
export function showFilings(app: Express, book: Filings): void {
  app.get('/simulator/filings', async (_request, response) => void response.json({ filings: await book.list() }));
}

/** `POST /filings` and `GET /filings/{id}/receipt`. */
export function takeFilings(app: Express, book: Filings, authority: RemoteAuthority, switches: () => FilingSwitches): void {
  const form = filingForm.extend({ authority: z.literal(authority) });
  app.post('/filings', async (request, response) => {
    const { lateMs, twice, wrong } = switches();
    const taken = await book.take(accept(form, request.body), lateMs);
    if (!book.hasReceipt(taken)) return void response.status(202).json({});
    response.json(receiptOf(taken, wrong, twice && taken.again));
  });
  app.get('/filings/:id/receipt', async (request, response) => {
    const taken = await book.find(request.params.id);
    if (!book.hasReceipt(taken)) return void response.status(202).json({});
    response.json(receiptOf(taken, switches().wrong, switches().twice));
  });
}

const receiptOf = ({ filing, number, takenAt }: TakenFiling<FilingForm>, wrong: string | undefined, bookedAgain: boolean) => ({
  filingId: wrong === 'receipt' ? `${filing.id}-of-another` : filing.id,
  number: bookedAgain ? `${number}-2` : number,
  at: takenAt,
});
