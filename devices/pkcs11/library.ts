import { constants } from 'node:os';
import pkcs11js, { type Handle, type PKCS11 } from 'pkcs11js';
import { problem } from '../../domain/problem.ts';

/** RTLD_NODELETE: what is loaded stays. Node does not name it. */
const keepLoaded = 0x1000;

/**
 * Loads a PKCS#11 library.
 * @param deepBind binds the library to its own libcrypto rather than to the one Node exports; glibc only
 */
export function loadLibrary(path: string, { deepBind }: { readonly deepBind: boolean }): PKCS11 {
  if (deepBind && process.platform === 'linux') bindToItself(path);
  const library = new pkcs11js.PKCS11();
  try {
    library.load(path);
  } catch (error) {
    throw problem('device-unavailable', { library: path }, error);
  }
  return library;
}

/** The library is no module of Node, so dlopen always throws; but afterwards it is loaded, and the next load finds it bound. */
function bindToItself(path: string): void {
  try {
    process.dlopen({ exports: {} }, path, constants.dlopen.RTLD_NOW | constants.dlopen.RTLD_DEEPBIND | keepLoaded);
  } catch {
    // a library that is really missing is reported by load()
  }
}

/** The slot that holds the token with this label; undefined when there is none. Labels are padded with blanks to 32 bytes. */
export const slotOfToken = (library: PKCS11, label: string): Handle | undefined =>
  library.C_GetSlotList(true).find((slot) => library.C_GetTokenInfo(slot).label.trimEnd() === label);

/** Buffers that a running native call reads or writes: were they collected, the call would use freed memory. */
const held = new Set<readonly unknown[]>();

/** Waits for a native call and keeps its buffers until it has settled. */
export async function holding<T>(call: Promise<T>, ...buffers: readonly unknown[]): Promise<T> {
  held.add(buffers);
  try {
    return await call;
  } finally {
    held.delete(buffers);
  }
}

/** Handles of the objects that match, at most two: more than one is an ambiguity, not a choice. */
export function findObjects(library: PKCS11, session: Handle, template: pkcs11js.Template): Handle[] {
  library.C_FindObjectsInit(session, template);
  try {
    return library.C_FindObjects(session, 2);
  } finally {
    library.C_FindObjectsFinal(session);
  }
}

/** The one object that matches; undefined when there is none. */
export function findObject(library: PKCS11, session: Handle, template: pkcs11js.Template): Handle | undefined {
  const [found, another] = findObjects(library, session, template);
  if (another !== undefined) throw problem('device-refused', { reason: 'several objects have the same id' });
  return found;
}

/** CKA_ID and CKA_LABEL by which our keys are found again. */
export const keyIdentity = (keyId: string): pkcs11js.Template => [
  { type: pkcs11js.CKA_ID, value: Buffer.from(keyId, 'utf8') },
  { type: pkcs11js.CKA_LABEL, value: keyId },
];
