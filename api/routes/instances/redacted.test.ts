import { describe, expect, it } from '@jest/globals';
import { hidden, redacted } from './redacted.ts';

describe('variables of a flow as administrators see them', () => {
  it('R53 show no identity number, wherever it stands', () => {
    expect(redacted({ note: '经办人 11010519491231002X 已核对', list: [{ number: '11010519491231002X' }] })).toEqual({ note: `经办人 ${hidden} 已核对`, list: [{ number: hidden }] });
  });

  it('show no secret that is called one', () => {
    expect(redacted({ pin: '1234', accessToken: 'x', deep: { password: 'y' }, 口令: 'z' })).toEqual({ pin: hidden, accessToken: hidden, deep: { password: hidden }, 口令: hidden });
  });

  it('show all else as it is', () => {
    const plain = { amount: 5, opinion: '编号 110105194912310021 不是身份号码', spin: true, nothing: null, text: 'token' };
    expect(redacted(plain)).toEqual(plain);
  });
});
