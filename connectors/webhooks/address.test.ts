import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { publicLookup, requireReceiver } from './address.ts';

const refused = (url: string, reach: 'public' | 'local' = 'public') => () => requireReceiver(url, reach);

describe('address of a receiver of events', () => {
  it.each([
    'http://example.com/hook', 'ftp://example.com', 'not a url', 'https://user:secret@example.com/', 'https://example.com/#fragment',
    'https://127.0.0.1/', 'https://10.1.2.3/', 'https://192.168.0.1/', 'https://169.254.169.254/latest', 'https://[::1]/', 'https://[fd00::1]/',
    'https://[::ffff:10.0.0.1]/', 'https://0.0.0.0/', 'https://2130706433/', 'https://0x7f.1/',
  ])('is refused as %s', (url) => {
    expect(refused(url)).toThrow(expect.objectContaining({ code: 'webhook-address-refused' }));
  });

  it('is taken when it is public and by https', () => {
    expect(requireReceiver('https://example.com/hook?x=1', 'public').href).toBe('https://example.com/hook?x=1');
  });

  it('may be of this machine, but not of its network, in a demo', () => {
    expect(requireReceiver('http://127.0.0.1:99/', 'local').port).toBe('99');
    expect(refused('http://10.0.0.1/', 'local')).toThrow(expect.objectContaining({ code: 'webhook-address-refused' }));
  });

  it('is refused when its name leads to a private one', async () => {
    const lookup = promisify(publicLookup('public')) as unknown as (name: string, options: object) => Promise<unknown>;
    await expect(lookup('localhost', { all: true })).rejects.toMatchObject({ code: 'webhook-address-refused' });
  });
});
