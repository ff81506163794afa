import * as z from 'zod';
import { instant } from '../../../domain/instant.ts';
import { Reason } from '../../schemas.ts';

const words = z.string().trim().max(1000).default('');

/** A reason of the act's list, with words where the code says too little. R32 */
export const codedReason = <const C extends readonly [string, ...string[]]>(codes: C) =>
  z.strictObject({ code: z.enum(codes), text: words.meta({ description: 'needed for `other`' }) });

/** A reason for an act that has no list. */
export const ReasonInWords = z.strictObject({ text: Reason });

export const MomentOf = z.iso.datetime({ offset: true }).transform((text) => instant(text));

/** A notice of police, market regulator or another authority. R75 */
export const Notice = z.strictObject({ source: z.string().trim().min(1).max(200), number: z.string().trim().min(1).max(100), at: MomentOf.meta({ description: 'when it was given' }) });

export const codesOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly [K, ...K[]] => Object.keys(table) as unknown as readonly [K, ...K[]];
