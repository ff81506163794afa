/** Why a signature does not hold or cannot be judged. ETSI EN 319 102-1 V1.3.1, tables 5 and 6 */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'TRY_LATER'
  | 'CUSTOM'; // a format that is not judged here: the standard leaves the word to us

/** Facts for people and programs; plain JSON. */
export type OutcomeDetails = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

/** What one check found. `information` neither helps nor harms. */
export type Outcome =
  | { readonly outcome: 'passed' | 'information'; readonly details: OutcomeDetails }
  | { readonly outcome: 'failed' | 'indeterminate'; readonly subIndication: SubIndication; readonly details: OutcomeDetails };

export const passed = (details: OutcomeDetails = {}): Outcome => ({ outcome: 'passed', details });
export const information = (details: OutcomeDetails): Outcome => ({ outcome: 'information', details });
export const failed = (subIndication: SubIndication, details: OutcomeDetails = {}): Outcome => ({ outcome: 'failed', subIndication, details });
export const indeterminate = (subIndication: SubIndication, details: OutcomeDetails = {}): Outcome => ({ outcome: 'indeterminate', subIndication, details });
