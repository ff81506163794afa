/** id-signedData. RFC 5652 5.1. GM/T 0010 names it 1.2.156.10197.6.1.4.2.2; which of the two an authority writes is read alike. *choice* */
export const signedData = '1.2.840.113549.1.7.2';
export const signedDataGm = '1.2.156.10197.6.1.4.2.2';
/** id-ct-TSTInfo. RFC 3161 2.4.2 */
export const tstInfo = '1.2.840.113549.1.9.16.1.4';

/** Signed attributes. RFC 5652 11, RFC 5035 3 */
export const attributes = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4', signingCertificateV2: '1.2.840.113549.1.9.16.2.47' } as const;
