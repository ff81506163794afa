import { describe, expect, it } from '@jest/globals';
import { invalidReasons, lossReasons, needsText, reissueReasons, remakeReasons, revocationReasons, suspensionReasons, type SuspensionReason } from './reasons.ts';
import { mayResume, maySuspend, suspenders } from './suspension.ts';

const lists = { reissueReasons, remakeReasons, revocationReasons, suspensionReasons, lossReasons, invalidReasons };

describe('coded reasons', () => {
  it.each(Object.entries(lists))('R32 of %s each have a Chinese term of their own and their articles', (_name, list) => {
    const entries = Object.values(list);
    expect(new Set(entries.map(({ term }) => term)).size).toBe(entries.length);
    for (const { term, article } of entries) {
      expect(term).toMatch(/^[\u4e00-\u9fff、]+$/);
      expect(article).toMatch(/^(NAT|HLJ0?|AY|SQ) \d+(, (NAT|HLJ0?|AY|SQ) \d+)*$/);
    }
  });

  it('R32 knows every case of the national list', () => {
    const national = Object.entries(revocationReasons).filter(([, { article }]) => article.includes('NAT 19')).map(([, { term }]) => term);
    expect(national).toEqual(['更名', '解散', '撤销', '被吊销营业执照、许可证件', '破产', '分立', '合并', '主动注销', '其他']);
  });

  it('R32 asks for words where the reason is none of the list', () => expect(Object.keys(revocationReasons).filter(needsText)).toEqual(['other']));
});

describe('suspension', () => {
  it('R76 is the owner\'s for reasons of its own, the authorities\' for false material and by notice', () => {
    const byOwner = (Object.keys(maySuspend) as SuspensionReason[]).filter((reason) => maySuspend[reason].includes('owner'));
    expect(byOwner).toEqual(['owner-decision', 'out-of-control']);
  });

  it('R76 is resumed only by who suspended: never by the owner where an authority did', () => {
    for (const by of suspenders) for (const resumer of suspenders) expect(mayResume(by, resumer)).toBe(by === resumer);
  });
});
