import * as z from 'zod';
import { isoText, type Instant } from '../domain/instant.ts';

/** Pieces that the forms of several nouns share. */
export const InstantText = z.iso.datetime().meta({ description: 'UTC, ISO 8601 with milliseconds' });
export const Sm3Text = z.string().regex(/^[0-9a-f]{64}$/).meta({ description: 'SM3, hexadecimal' });
export const Id = z.string().regex(/^[\w.:-]{1,64}$/);
export const EsId = z.string().regex(/^\d{14}$/).meta({ description: 'code of the seal: division and serial' });
export const DocumentKind = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u).meta({ description: 'kind of document, as the owner names it' });
export const Reason = z.string().trim().min(1).max(1000);
export const RuleVersion = z.object({ id: z.string(), version: z.number() });

/** An answer without a body. */
export const NoContent = z.undefined();

/** The answer to an act that goes on after the request. */
export const Accepted = z.object({ operation: z.string().meta({ description: 'where to ask for the outcome' }) }).meta({ id: 'Accepted' });

export const optionalText = (at: Instant | undefined): string | undefined => (at === undefined ? undefined : isoText(at));
