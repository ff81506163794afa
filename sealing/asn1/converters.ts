import { AsnAnyConverter, AsnBitStringConverter, AsnGeneralizedTimeConverter, AsnIntegerBigIntConverter, AsnOctetStringConverter, type IAsnConverter } from '@peculiar/asn1-schema';
import { equalBytes } from '../../domain/bytes.ts';
import type { Instant } from '../../domain/instant.ts';
import { fromGeneralizedTime } from './time.ts';

type AsnOf<C> = C extends IAsnConverter<infer _, infer A> ? A : never;

/** The bytes as a buffer of exactly their length, which is what the ASN.1 library takes. */
export const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** Any element, kept as the bytes it lies in: what is signed is never decoded and encoded again. */
export const rawConverter: IAsnConverter<Uint8Array> = {
  fromASN: (value) => new Uint8Array(value.valueBeforeDecodeView),
  toASN(bytes) {
    const value = AsnAnyConverter.toASN(bufferOf(bytes));
    if (!equalBytes(new Uint8Array(value.toBER(false)), bytes)) throw new Error('an element that must be kept changed on encoding');
    return value;
  },
};

/** OCTET STRING as its content. */
export const octetsConverter: IAsnConverter<Uint8Array, AsnOf<typeof AsnOctetStringConverter>> = {
  fromASN: (value) => new Uint8Array(AsnOctetStringConverter.fromASN(value)),
  toASN: (bytes) => AsnOctetStringConverter.toASN(bufferOf(bytes)),
};

/** BIT STRING of whole octets as these octets: unused bits would be a second encoding of the same value. */
export const bitsConverter: IAsnConverter<Uint8Array, AsnOf<typeof AsnBitStringConverter>> = {
  fromASN(value) {
    if (value.valueBlock.unusedBits !== 0) throw new RangeError('BIT STRING with unused bits');
    return new Uint8Array(AsnBitStringConverter.fromASN(value));
  },
  toASN: (bytes) => AsnBitStringConverter.toASN(bufferOf(bytes)),
};

/** INTEGER that is a whole number ≥ 0 and exact in JavaScript. */
export const countConverter: IAsnConverter<number, AsnOf<typeof AsnIntegerBigIntConverter>> = {
  fromASN(value) {
    const number = AsnIntegerBigIntConverter.fromASN(value);
    if (number < 0n || number > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('INTEGER out of range');
    return Number(number);
  },
  toASN: (number) => AsnIntegerBigIntConverter.toASN(BigInt(number)),
};

/** GeneralizedTime YYYYMMDDHHMMSSZ, in seconds. */
export const instantConverter: IAsnConverter<Instant, AsnOf<typeof AsnGeneralizedTimeConverter>> = {
  fromASN: (value) => fromGeneralizedTime(new TextDecoder().decode(value.valueBlock.valueHexView)),
  toASN: (at) => AsnGeneralizedTimeConverter.toASN(new Date(Math.floor(at / 1_000) * 1_000)),
};
