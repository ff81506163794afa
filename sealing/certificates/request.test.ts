import { describe, it, expect } from '@jest/globals';
import { generateSm2KeyPair, softwareSigner } from '../../devices/sm2/native.ts';
import { openssl } from '../../test/sealing/openssl.ts';
import { sealSubject } from './name.ts';
import { certificationRequest } from './request.ts';

const signer = softwareSigner(generateSm2KeyPair().privateKeyPkcs8);
const subject = sealSubject({ sealCode: '23010000000001', creditCode: '912301007ABCDEFGH1', ownerName: '黑龙江省测试有限公司' });

describe('certificate request', () => {
  it('R19 names seal code, credit code and unit, and proves possession of the key', async () => {
    const request = await certificationRequest({ subject, publicKey: signer.publicKey }, signer);
    const printed = openssl(['req', '-inform', 'DER', '-in', 'r', '-verify', '-vfyopt', 'distid:1234567812345678', '-noout', '-subject', '-nameopt', 'utf8,sep_comma_plus'], { r: request });
    expect(printed).toContain('C=CN,O=912301007ABCDEFGH1黑龙江省测试有限公司,CN=23010000000001');
    const text = openssl(['req', '-inform', 'DER', '-in', 'r', '-noout', '-text'], { r: request });
    expect(text).toContain('ASN1 OID: SM2');
    expect(text).toContain('Signature Algorithm: SM2-with-SM3');
  });

  it('is not made for a key that the signer does not hold, nor for a country that is none', async () => {
    const other = generateSm2KeyPair().publicKey;
    await expect(certificationRequest({ subject, publicKey: other }, signer)).rejects.toMatchObject({ code: 'certificate-mismatch' });
    await expect(certificationRequest({ subject: { ...subject, country: 'China' }, publicKey: signer.publicKey }, signer)).rejects.toMatchObject({ code: 'certificate-malformed' });
  });
});
