import type { IncomingMessage } from 'node:http';

/**
 * Reads and throws away what the sender of a refused body still sends, for a while: a connection that closes on him takes the answer along that he
 * has not read yet. RFC 9112 9.6
 * @param limits bytes and milliseconds after which he is not listened to any more
 */
export function discardRest(request: IncomingMessage, limits = { bytes: 64 * 1024 * 1024, ms: 2_000 }): Promise<void> {
  return new Promise((resolve) => {
    let left = limits.bytes;
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, limits.ms);
    request.unpipe();
    request.on('end', done).on('close', done).on('error', done).on('data', (part: Buffer) => {
      left -= part.length;
      if (left < 0) done();
    });
    request.resume();
  });
}
