import * as z from 'zod';
import { isoText } from '../../domain/instant.ts';
import { problem } from '../../domain/problem.ts';
import { type Answer, answerOf, ask, type HttpPeer } from '../httpPeer.ts';
import type { Filing, FilingOffice, Receipt } from './filing.ts';
import { instantForm, unless } from './peer.ts';

const receiptAnswer = z.strictObject({ filingId: z.string().max(200), number: z.string().min(1).max(100), at: instantForm });

/** Files with a peer that speaks the filing part of docs/connectors/police-registry.md. */
export const filingOffice = (peer: HttpPeer): FilingOffice => ({
  async file(filing) {
    const answer = await ask(peer, 'POST', '/filings', { ...filing, at: isoText(filing.at), validStart: isoText(filing.validStart), validEnd: isoText(filing.validEnd) });
    const receipt = receiptIn(peer, filing.id, answer);
    if (receipt === undefined) throw problem('receipt-pending', { ...peer.about, filing: filing.id });
    return receipt;
  },
  async receipt(filingId) {
    const answer = await unless(['filing-unknown'], ask(peer, 'GET', `/filings/${encodeURIComponent(filingId)}/receipt`));
    return answer && receiptIn(peer, filingId, answer);
  },
});

/** 202: taken, the receipt comes later. */
function receiptIn(peer: HttpPeer, filingId: Filing['id'], { status, body }: Answer): Receipt | undefined {
  if (status === 202) return undefined;
  const receipt = answerOf(peer, body, (json) => receiptAnswer.parse(json));
  if (receipt.filingId !== filingId) throw problem('receipt-mismatch', { ...peer.about, filing: filingId });
  return receipt;
}
