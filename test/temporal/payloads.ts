import { createEnvelope } from '../../devices/envelope.ts';

/** Seals the payloads of tests and of recorded histories; it protects nothing, and so it may stand here. */
export const testPayloads = createEnvelope({ current: 1, secrets: new Map([[1, new Uint8Array(32).fill(0x59)]]) });
