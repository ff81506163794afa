import type { FilingDigest } from '../domain/filing/notices.ts';
import { tellOfFilings } from './activities.ts';

/** Notices of filings that were gathered in an hour: who they are for is told of them together, once. R20 */
export const filingDigest = (digest: FilingDigest): Promise<void> => tellOfFilings(digest);
