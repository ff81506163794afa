/** HMAC-SM3 of a secret over bytes: 32 bytes. */
export type HmacSm3 = (key: Uint8Array, ...parts: readonly Uint8Array[]) => Uint8Array;

interface Signed {
  readonly body: Uint8Array;
  /** Seconds since 1970, as text: a receiver refuses what is older than a few minutes. */
  readonly timestamp: string;
}

/** `t=<seconds>` and for each key `<key id>=<hex of HMAC-SM3(t ‖ "." ‖ body)>`, separated by commas: during a change of keys a receiver finds the one it knows. */
export function signatureHeader({ body, timestamp }: Signed, keys: readonly { readonly id: string; readonly secret: Uint8Array }[], hmac: HmacSm3): string {
  const head = new TextEncoder().encode(`${timestamp}.`);
  return [`t=${timestamp}`, ...keys.map(({ id, secret }) => `${id}=${Buffer.from(hmac(secret, head, body)).toString('hex')}`)].join(',');
}
