import { describe, expect, it } from '@jest/globals';
import { instant } from '../instant.ts';
import { type PhysicalSeal, requirePhysicalSeal } from './physical.ts';

const owner = { name: '哈尔滨印信示范有限公司', creditCode: '91350100M000100Y43' };
const seal: PhysicalSeal = {
  physicalCode: '2301030012345', sealName: owner.name, ownerName: owner.name, ownerCreditCode: owner.creditCode, filedAt: instant('2025-03-03T09:00:00+08:00'),
};
const refusal = (code: string) => expect.objectContaining({ code });

describe('physical seal', () => {
  it('R08 is taken when it is filed for this owner', () => {
    expect(requirePhysicalSeal(seal.physicalCode, seal, owner)).toBe(seal);
  });

  it('R08 is refused when none is filed under the code', () => {
    expect(() => requirePhysicalSeal('2301030099999', undefined, owner)).toThrow(refusal('physical-seal-unknown'));
  });

  it('R08 is refused when it is void', () => {
    expect(() => requirePhysicalSeal(seal.physicalCode, { ...seal, voidSince: instant('2026-01-01T00:00:00Z') }, owner)).toThrow(refusal('physical-seal-void'));
  });

  it('R06 is refused when it is filed for another owner, or under another name', () => {
    expect(() => requirePhysicalSeal(seal.physicalCode, { ...seal, ownerCreditCode: '91350100M000100Y44' }, owner)).toThrow(refusal('physical-seal-of-another'));
    expect(() => requirePhysicalSeal(seal.physicalCode, { ...seal, ownerName: '另一家公司' }, owner)).toThrow(refusal('physical-seal-of-another'));
  });
});
