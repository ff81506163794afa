import * as z from 'zod';
import { verifyPdf } from '../../../sealing/verify/verifyPdf.ts';
import { onNothing, PdfBody, route } from '../../route.ts';
import { InstantText, Sm3Text } from '../../schemas.ts';
import { readUpload } from '../../upload.ts';

const Details = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])).readonly()]));
const CheckView = z.object({ id: z.string(), citation: z.string(), question: z.string(), outcome: z.enum(['passed', 'information', 'failed', 'indeterminate']), subIndication: z.string().optional(), details: Details });

const SignatureView = z.object({
  fieldName: z.string(),
  page: z.number().int().optional(),
  subFilter: z.string().optional(),
  indication: z.enum(['TOTAL-PASSED', 'TOTAL-FAILED', 'INDETERMINATE']).meta({ description: 'ETSI EN 319 102-1, 5.1.3' }),
  subIndication: z.string().optional(),
  seal: z.object({ esId: z.string(), name: z.string(), type: z.number(), validity: z.object({ start: z.string(), end: z.string() }) }).optional(),
  signer: z.object({ subject: z.string(), issuer: z.string(), serial: z.string() }).optional(),
  maker: z.object({ subject: z.string() }).optional(),
  signedAt: z.string().optional(),
  checks: z.array(CheckView).readonly(),
});

const VerificationView = z
  .object({ document: z.object({ sm3: Sm3Text, size: z.number().int() }), verifiedAt: InstantText, signatures: z.array(SignatureView).readonly() })
  .meta({ id: 'Verification' });

export const runVerification = route({
  method: 'post', path: '/verifications', operation: 'verification.run', summary: 'Judge every seal on a PDF; nothing is kept', idempotent: false,
  body: new PdfBody(),
  answers: { 200: VerificationView, 413: 'document-too-large', 422: ['pdf-not-a-pdf', 'pdf-truncated', 'pdf-encrypted', 'pdf-unsupported', 'pdf-limit-exceeded'], 429: 'rate-limited' },
  on: onNothing,
  async handle({ body, address, store, cryptography, trust, limits, rateLimits }) {
    await rateLimits.publicByAddress.take(address);
    const bytes = await readUpload(body, limits.verificationBytes);
    const { certificates, revocationLists } = await trust.material();
    return verifyPdf(bytes, {
      cryptography, trust: certificates, crls: revocationLists, at: await store.now(),
      askAuthority: (question) => trust.ask(question),
      statusAt: (esId, at) => store.seals.statusAt(esId, at),
    });
  },
});
