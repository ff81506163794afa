import { describe, expect, it } from '@jest/globals';
import { defaultPolicy } from '../policy/default.ts';
import { heilongjiangA } from '../policy/heilongjiangA.ts';
import { mayAskCertificate } from './certificateData.ts';

describe('certificate of a seal', () => {
  it('R69 is not asked for in Heilongjiang before the data centre has agreed to the data', () => expect([false, true].map((agreed) => mayAskCertificate(heilongjiangA, agreed))).toEqual([false, true]));
  it('R69 is asked for at once where no body checks the data', () => expect(mayAskCertificate(defaultPolicy, false)).toBe(true));
});
