import { z } from 'zod';

/** A vendor's own number: those of the standard lie below 0x80000000, and none of them is SM2 (CKM_ECDSA on the SM2 curve is not). */
const vendorNumber = z
  .string()
  .regex(/^(0x)?[0-9a-f]{8}$/i, 'eight hexadecimal digits')
  .transform((text) => Number.parseInt(text.replace(/^0x/i, ''), 16))
  .refine((value) => value >= 0x8000_0000, 'SM2 needs a mechanism of the vendor; CKM_ECDSA does not make SM2 signatures');

/**
 * How one vendor speaks SM2 through PKCS#11. There is no standard, and the same number means different things at
 * different vendors, so this is configuration and never a guess.
 */
export const vendorProfileSchema = z.strictObject({
  name: z.string().min(1),
  /** CKK_SM2 */
  keyType: vendorNumber,
  /** Mechanism that generates key pairs. */
  generate: vendorNumber,
  /** Mechanism that signs. */
  sign: vendorNumber,
  /** What the sign mechanism takes: e = SM3(Z ‖ M), or Z ‖ M, or M with the device computing Z for the standard user id. */
  input: z.enum(['e', 'z||m', 'm']),
  /** What it gives: r ‖ s or DER. */
  signature: z.enum(['raw', 'der']),
  /** CKA_EC_POINT: the bare point or a DER OCTET STRING. */
  point: z.enum(['der', 'raw']),
});

export type VendorProfile = z.output<typeof vendorProfileSchema>;
type WrittenProfile = z.input<typeof vendorProfileSchema>;

/**
 * Profiles to begin from. Numbers are the vendors'; the form of signature and point is known for Sansec only, for the others
 * it is to be confirmed at the device, which the challenge at every start does. The raw-digest mechanism is preferred: some
 * of "SM2 with SM3" leave Z out.
 */
const written = {
  'sansec': { name: 'Sansec', keyType: '80000004', generate: '80008001', sign: '80008104', input: 'e', signature: 'der', point: 'der' },
  'sansec-raw': { name: 'Sansec', keyType: '80000004', generate: '80008001', sign: '80008105', input: 'e', signature: 'raw', point: 'der' },
  'sansec-message': { name: 'Sansec', keyType: '80000004', generate: '80008001', sign: '80008103', input: 'm', signature: 'der', point: 'der' },
  'sansec-z-message': { name: 'Sansec', keyType: '80000004', generate: '80008001', sign: '80008101', input: 'z||m', signature: 'der', point: 'der' },
  'tass': { name: 'TASS', keyType: '80000004', generate: '80008001', sign: '80008000', input: 'e', signature: 'raw', point: 'raw' },
  'koal': { name: 'Koal', keyType: '80000004', generate: '80008001', sign: '80008104', input: 'e', signature: 'der', point: 'der' },
  'luna': { name: 'Luna', keyType: '80000016', generate: '80000B20', sign: '80000B21', input: 'e', signature: 'raw', point: 'der' },
  'ibm-ep11': { name: 'IBM EP11', keyType: '80050002', generate: '8005000A', sign: '8005000B', input: 'e', signature: 'raw', point: 'der' },
} as const satisfies Record<string, WrittenProfile>;

export type VendorProfileName = keyof typeof written;

export const vendorProfileNames = Object.keys(written) as VendorProfileName[];

/** A profile by name. */
export const vendorProfile = (name: VendorProfileName): VendorProfile => vendorProfileSchema.parse(written[name]);

/** In configuration a profile is one of the names above or is written out. */
export const configuredProfile = z.union([z.enum(vendorProfileNames).transform(vendorProfile), vendorProfileSchema]);
