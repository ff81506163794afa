import pkcs11js from 'pkcs11js';

/** The rungs of recovery, lowest first. A failure enters at its own rung and climbs from there, at most once each. */
export const ladder = ['session', 'login', 'library', 'library', 'library'] as const;
export type Rung = (typeof ladder)[number];

/** What a return value of PKCS#11 calls for; what is not in this table is a refusal, which repeating does not change. */
const remedies: Readonly<Record<number, Rung | 'pin' | 'ciphertext'>> = {
  [pkcs11js.CKR_SESSION_HANDLE_INVALID]: 'session',
  [pkcs11js.CKR_SESSION_CLOSED]: 'session',
  [pkcs11js.CKR_OPERATION_ACTIVE]: 'session',
  [pkcs11js.CKR_OPERATION_NOT_INITIALIZED]: 'session',

  [pkcs11js.CKR_USER_NOT_LOGGED_IN]: 'login',
  [pkcs11js.CKR_OBJECT_HANDLE_INVALID]: 'login',
  [pkcs11js.CKR_KEY_HANDLE_INVALID]: 'login',

  [pkcs11js.CKR_DEVICE_ERROR]: 'library',
  [pkcs11js.CKR_DEVICE_MEMORY]: 'library',
  [pkcs11js.CKR_DEVICE_REMOVED]: 'library',
  [pkcs11js.CKR_TOKEN_NOT_PRESENT]: 'library',
  [pkcs11js.CKR_TOKEN_NOT_RECOGNIZED]: 'library',
  [pkcs11js.CKR_CRYPTOKI_NOT_INITIALIZED]: 'library',
  [pkcs11js.CKR_SESSION_COUNT]: 'library',
  [pkcs11js.CKR_GENERAL_ERROR]: 'library',
  [pkcs11js.CKR_FUNCTION_FAILED]: 'library',
  [pkcs11js.CKR_HOST_MEMORY]: 'library',

  [pkcs11js.CKR_PIN_INCORRECT]: 'pin',
  [pkcs11js.CKR_PIN_INVALID]: 'pin',
  [pkcs11js.CKR_PIN_LEN_RANGE]: 'pin',
  [pkcs11js.CKR_PIN_EXPIRED]: 'pin',
  [pkcs11js.CKR_PIN_LOCKED]: 'pin',
  [pkcs11js.CKR_USER_PIN_NOT_INITIALIZED]: 'pin',

  [pkcs11js.CKR_ENCRYPTED_DATA_INVALID]: 'ciphertext',
  [pkcs11js.CKR_ENCRYPTED_DATA_LEN_RANGE]: 'ciphertext',
};

/** A failed call of the library. */
export interface Pkcs11Failure extends Error {
  readonly code: number;
}

export const isPkcs11Failure = (error: unknown, code?: number): error is Pkcs11Failure =>
  error instanceof Error && error.name === 'Pkcs11Error' && 'code' in error && typeof error.code === 'number' && (code === undefined || error.code >>> 0 === code);

/** What the failure calls for; undefined when it is no failure of the library or nothing can be done about it. */
export const remedyFor = (error: unknown): Rung | 'pin' | 'ciphertext' | undefined => (isPkcs11Failure(error) ? remedies[error.code >>> 0] : undefined);

/** The name of the return value, `CKR_…`, or its number for a vendor's own. */
export function returnedName(error: unknown): string {
  if (!isPkcs11Failure(error)) return String(error);
  return error.message.startsWith('CKR_') ? (error.message.split(':')[0] ?? error.message) : `0x${(error.code >>> 0).toString(16)}`;
}
