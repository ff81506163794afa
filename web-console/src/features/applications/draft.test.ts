import { describe, expect, it } from '@jest/globals';
import { emptyApplication, missingOf, requestOf, type ApplicationDraft } from './draft.ts';

const asked = { materials: [{ kind: 'unit-identity', about: 'unit' }, { kind: 'handler-identity', about: 'handler' }], undertaking: true, reasons: [] } as const;
const unitIdentity = { kind: 'unit-identity', about: 'unit', documentId: 'd1', name: '营业执照.pdf', validUntil: '2027-12-31' } as const;
const handlerIdentity = { kind: 'handler-identity', about: 'handler', documentId: 'd2', name: '身份证.pdf', validUntil: '' } as const;
const whole: ApplicationDraft = { ...emptyApplication, kind: 'issue', name: '哈尔滨示范有限公司', physicalCode: '2301030012345', materials: [unitIdentity, handlerIdentity], undertaking: true };

describe('an application that is being filled in', () => {
  it('R07 misses every material that is asked for and not brought', () => {
    expect(missingOf({ ...whole, materials: [unitIdentity] }, asked)).toEqual(['materials']);
    expect(missingOf({ ...whole, materials: [] }, { ...asked, materials: [] })).toEqual([]);
  });

  it('R08 asks for the code of the physical seal, or why there is none', () => {
    expect(missingOf({ ...whole, physicalCode: '123' }, asked)).toEqual(['physicalCode']);
    expect(missingOf({ ...whole, hasPhysicalSeal: false }, asked)).toEqual(['noPhysicalSealReason']);
  });

  it('R32 asks for a listed reason, and for words where it is another', () => {
    const revocation: ApplicationDraft = { ...emptyApplication, kind: 'revoke', predecessor: '23010300000001', undertaking: true };
    const reasons = { materials: [], undertaking: true, reasons: ['out-of-use', 'other'] };
    expect(missingOf(revocation, reasons)).toEqual(['reason']);
    expect(missingOf({ ...revocation, reasonCode: 'out-of-use' }, reasons)).toEqual([]);
    expect(missingOf({ ...revocation, reasonCode: 'other' }, reasons)).toEqual(['reason']);
  });

  it('R67 is not sent without the undertaking', () => {
    expect(missingOf({ ...whole, undertaking: false }, asked)).toEqual(['undertaking']);
  });

  it('R15 asks for an imprint where the police registry has none for such a seal', () => {
    expect(missingOf(whole, { ...asked, imprint: true })).toEqual(['imprint']);
    const given = { ...whole, imprint: { picture: 'iVBORw0K', file: 'name.png', width: 20, height: 20, why: '本人选择的式样' } };
    expect(missingOf(given, { ...asked, imprint: true })).toEqual([]);
    expect(requestOf(given, 'u', true)).toMatchObject({ imprint: { picture: 'iVBORw0K', width: 20, why: '本人选择的式样' } });
    expect(requestOf(given, 'u')).not.toHaveProperty('imprint');
  });

  it('is sent with the kind of the new seal, or only with the seal that it follows', () => {
    expect(requestOf(whole, 'u')).toMatchObject({ kind: 'issue', unit: 'u', category: 'unit', subtype: 'statutory-name', physicalCode: '2301030012345', materials: [{ documentId: 'd1', validUntil: '2027-12-31T15:59:59.000Z' }, { documentId: 'd2' }] });
    const revocation = requestOf({ ...whole, kind: 'revoke', predecessor: '23010300000001', reasonCode: 'out-of-use' }, 'u');
    expect(revocation).toMatchObject({ predecessor: '23010300000001', reason: { code: 'out-of-use' } });
    expect(revocation).not.toHaveProperty('category');
  });

  const about = { ...emptyApplication, predecessor: '23010300000001', undertaking: true };
  const nothing = { materials: [], undertaking: true, reasons: [] };

  it('R81 names the new custodian', () => {
    const change: ApplicationDraft = { ...about, kind: 'custody' };
    expect(missingOf(change, nothing)).toEqual(['custodian']);
    expect(requestOf({ ...change, custodian: 'wang' }, 'u')).toMatchObject({ kind: 'custody', predecessor: '23010300000001', terms: { custodian: 'wang' } });
    expect(requestOf({ ...about, kind: 'pin-reset' }, 'u')).not.toHaveProperty('terms');
  });

  it('A24 says which system may stamp what, how often, until when, and who answers for it', () => {
    const standing = { ...emptyApplication.standing, client: 'oa', documentKind: '许可证', number: '1000', dailyCap: '50', until: '2026-12-31', answerable: 'zhao' };
    const asked: ApplicationDraft = { ...about, kind: 'standing-approval', standing };
    expect(missingOf({ ...asked, standing: emptyApplication.standing }, nothing)).toEqual(['client', 'documentKind', 'number', 'dailyCap', 'until', 'answerable']);
    expect(missingOf({ ...asked, standing: { ...standing, by: 'template', template: 'abc', dailyCap: '0' } }, nothing)).toEqual(['template', 'dailyCap']);
    expect(missingOf(asked, nothing)).toEqual([]);
    expect(requestOf(asked, 'u').terms).toEqual({ client: 'oa', documentKind: '许可证', number: 1000, dailyCap: 50, until: '2026-12-31T15:59:59.000Z', answerable: 'zhao' });
  });
});
