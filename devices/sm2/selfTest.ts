import type { SoftwareSm2 } from './software.ts';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/** GB/T 32905 A.1: SM3 of "abc". */
const sm3Vector = bytes('66C7F0F462EEEDD9D1F2D46BDC10E4E24167C4875CF2F7A2297DA02B8F4BA8E0');

/** GB/T 32918.5 A.2: a signature over "message digest" by user 1234567812345678. */
export const publishedSignature = {
  publicKey: bytes('0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13'),
  message: Buffer.from('message digest'),
  signature: bytes('3046022100F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3022100B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA'),
};

/** Says what an implementation of SM2 and SM3 gets wrong; undefined when it passes the published vectors and verifies its own signature. */
export async function selfTest(cryptography: SoftwareSm2): Promise<string | undefined> {
  if (!sm3Vector.equals(cryptography.sm3.hash(Buffer.from('abc')))) return 'SM3 does not give the published digest';
  const { publicKey, message, signature } = publishedSignature;
  if (!cryptography.verify(publicKey, message, signature)) return 'SM2 refuses the published signature';
  if (cryptography.verify(publicKey, Buffer.from('another message'), signature)) return 'SM2 accepts a signature over another message';
  return signsAndVerifies(cryptography);
}

async function signsAndVerifies(cryptography: SoftwareSm2): Promise<string | undefined> {
  const { publicKey, privateKeyPkcs8 } = cryptography.generateKeyPair();
  const message = Buffer.from('signed at the start');
  try {
    const signature = await cryptography.signer(privateKeyPkcs8).sign(message);
    return cryptography.verify(publicKey, message, signature) ? undefined : 'SM2 signatures do not verify';
  } catch (error) {
    return `SM2 does not sign: ${String(error)}`;
  } finally {
    privateKeyPkcs8.fill(0);
  }
}
