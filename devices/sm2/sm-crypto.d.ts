/** What is used of sm-crypto, which ships no types. Keys, points and signatures are hex. */
declare module 'sm-crypto' {
  export const sm2: {
    /** @param hash false: `message` is e already */
    doSignature(message: Uint8Array, privateKey: string, options: { der: boolean; hash: boolean; publicKey?: string }): string;
    doVerifySignature(message: Uint8Array, signature: string, publicKey: string, options: { der: boolean; hash: boolean }): boolean;
  };
}
