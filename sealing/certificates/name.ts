import { AttributeTypeAndValue, AttributeValue, Name, RelativeDistinguishedName } from '@peculiar/asn1-x509';
import { equalBytes } from '../../domain/bytes.ts';
import { problem } from '../../domain/problem.ts';
import { decode } from '../asn1/codec.ts';
import { attributes } from './identifiers.ts';

/** A name in a certificate. RFC 5280 4.1.2.4 */
export interface DistinguishedName {
  /** DER as it lies: names are the same when these bytes are. */
  readonly raw: Uint8Array;
  readonly commonName?: string;
  readonly organization?: string;
  readonly country?: string;
  /** For people: `CN=…, O=…`. */
  readonly text: string;
}

/** The subject of a seal's certificate in the government profile. GB/T 20518, seal-formats.md 5 */
export interface SealSubject {
  readonly sealCode: string;
  /** Unified social credit code of the owner. */
  readonly creditCode: string;
  readonly ownerName: string;
  /** Whose position seal of the owner it is; of a personal seal the holder is the owner. */
  readonly holderName?: string;
}

/** What a certificate request names. */
export interface SubjectName {
  readonly commonName: string;
  readonly organization?: string;
  /** Organizational unit: here the person of a position seal. */
  readonly unit?: string;
  /** Two letters, ISO 3166-1. */
  readonly country?: string;
}

/** CN = seal code, O = credit code followed by the unit's name, OU = the holder's name. */
export const sealSubject = ({ sealCode, creditCode, ownerName, holderName }: SealSubject): SubjectName => ({
  country: 'CN', organization: `${creditCode}${ownerName}`, ...(holderName !== undefined && { unit: holderName }), commonName: sealCode,
});

const shortNames: Readonly<Record<string, string>> = {
  [attributes.commonName]: 'CN', [attributes.organization]: 'O', [attributes.unit]: 'OU', [attributes.country]: 'C', [attributes.province]: 'ST', [attributes.locality]: 'L',
};

/** Reads a DER Name. Throws `certificate-malformed`. */
export function readName(der: Uint8Array): DistinguishedName {
  const parts = decode(Name, der, 'certificate-malformed').flatMap((set) => [...set].map(({ type, value }) => ({ type, value: value.toString() })));
  const find = (type: string) => parts.find((part) => part.type === type)?.value;
  const known = { commonName: find(attributes.commonName), organization: find(attributes.organization), country: find(attributes.country) };
  return {
    raw: der,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    text: parts.map(({ type, value }) => `${shortNames[type] ?? type}=${value}`).reverse().join(', '),
  };
}

export const sameName = (a: DistinguishedName, b: DistinguishedName): boolean => equalBytes(a.raw, b.raw);

/** C, O, OU, CN in this order; the country as PrintableString (RFC 5280 appendix A), the rest as UTF8String. */
export function nameOf({ country, organization, unit, commonName }: SubjectName): Name {
  if (country !== undefined && !/^[A-Z]{2}$/.test(country)) throw problem('certificate-malformed', { country });
  const parts: [string, AttributeValue][] = [];
  if (country) parts.push([attributes.country, new AttributeValue({ printableString: country })]);
  if (organization) parts.push([attributes.organization, new AttributeValue({ utf8String: organization })]);
  if (unit) parts.push([attributes.unit, new AttributeValue({ utf8String: unit })]);
  parts.push([attributes.commonName, new AttributeValue({ utf8String: commonName })]);
  return new Name(parts.map(([type, value]) => new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value })])));
}
