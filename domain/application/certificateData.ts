import type { Policy } from '../policy/policy.ts';

/** Whether a certificate may be asked for: where the policy has a body check the data of certificate users, not before it has agreed. R69 */
export const mayAskCertificate = ({ material: { certificateDataCheck } }: Policy, dataAgreed: boolean): boolean => dataAgreed || !certificateDataCheck.value;
