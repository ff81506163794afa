import * as OTPAuth from 'otpauth';
import type { Command } from './command.ts';

export const totp: Command = {
  name: 'totp',
  summary: 'the code of the second factor for a secret, as an authenticator app shows it',
  usage: 'SECRET',
  async run([secret]) {
    if (secret === undefined) throw new Error('usage: yinxin totp SECRET');
    console.log(new OTPAuth.TOTP({ secret }).generate());
    return 0;
  },
};
