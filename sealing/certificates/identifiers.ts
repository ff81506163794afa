/** id-ecPublicKey. RFC 5480 2.1.1 */
export const ecPublicKey = '1.2.840.10045.2.1';
/** The SM2 curve. GM/T 0006-2012 */
export const sm2Curve = '1.2.156.10197.1.301';
/** SM2 signature with SM3. GM/T 0006-2012 */
export const sm2WithSm3 = '1.2.156.10197.1.501';

/** SM3. GM/T 0006-2012 */
export const sm3Digest = '1.2.156.10197.1.401';

/** Purposes of keys. RFC 5280 4.2.1.12 */
export const purposes = { timeStamping: '1.3.6.1.5.5.7.3.8', statusSigning: '1.3.6.1.5.5.7.3.9' } as const;

/** Attributes of names. X.520 */
export const attributes = { country: '2.5.4.6', province: '2.5.4.8', locality: '2.5.4.7', organization: '2.5.4.10', unit: '2.5.4.11', commonName: '2.5.4.3' } as const;

/** Extensions that are read here. RFC 5280 4.2.1, 5.2, 5.3 */
export const extensions = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  reasonCode: '2.5.29.21',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;
