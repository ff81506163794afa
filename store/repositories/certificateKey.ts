/** BIT STRING of 66 bytes without unused bits: what holds an SM2 point in SubjectPublicKeyInfo. RFC 5480 2.2 */
const pointHead = Uint8Array.of(0x03, 0x42, 0x00);

/** Whether a certificate holds this public key. Making has read the certificate as a whole; here the stored rows are held together. R05 */
export const belongsTo = (certificate: Uint8Array, point: Uint8Array): boolean =>
  Buffer.from(certificate).includes(Buffer.concat([pointHead, point]));
