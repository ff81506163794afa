import pkcs11js, { type Handle, type PKCS11 } from 'pkcs11js';
import { problem } from '../../domain/problem.ts';
import { readPin, type DeviceConfiguration } from '../configuration.ts';
import { loadLibrary, slotOfToken } from './library.ts';
import { isPkcs11Failure, remedyFor, returnedName } from './returnValues.ts';
import { WrappingKey } from './wrappingKey.ts';

/** Makes the token of a device, its user PIN and its wrapping key, each where it is missing. PKCS#11 v2.40, 5.5 */
export async function initialiseDevice(configuration: DeviceConfiguration): Promise<void> {
  const library = loadLibrary(configuration.library, configuration);
  try {
    library.C_Initialize({ flags: pkcs11js.CKF_OS_LOCKING_OK });
    const slot = slotOfToken(library, configuration.tokenLabel) ?? makeToken(library, configuration);
    if ((library.C_GetTokenInfo(slot).flags & pkcs11js.CKF_USER_PIN_INITIALIZED) === 0) setPin(library, slot, configuration);
    if (configuration.mode !== 'hsm') await makeWrappingKey(library, slot, configuration);
    library.C_Finalize();
  } catch (error) {
    if (!isPkcs11Failure(error)) throw error;
    throw problem(remedyFor(error) === 'pin' ? 'device-pin-wrong' : 'device-refused', { token: configuration.tokenLabel, returned: returnedName(error) }, error);
  }
}

function makeToken(library: PKCS11, { tokenLabel, pin }: DeviceConfiguration): Handle {
  const blank = library.C_GetSlotList(true).find((slot) => (library.C_GetTokenInfo(slot).flags & pkcs11js.CKF_TOKEN_INITIALIZED) === 0);
  if (!blank) throw problem('device-unavailable', { token: tokenLabel, reason: 'there is neither the token nor a blank one' });
  library.C_InitToken(blank, readPin(pin.file, 'securityOfficer'), paddedLabel(tokenLabel));
  const slot = slotOfToken(library, tokenLabel);
  if (!slot) throw problem('device-refused', { token: tokenLabel, reason: 'the token did not take its label' });
  return slot;
}

/** The library reads 32 bytes whatever pkcs11js gives it. PKCS#11 v2.40, 5.5 C_InitToken */
const paddedLabel = (label: string): string => label + ' '.repeat(32 - Buffer.byteLength(label));

function setPin(library: PKCS11, slot: Handle, { pin }: DeviceConfiguration): void {
  const session = openSession(library, slot);
  library.C_Login(session, pkcs11js.CKU_SO, readPin(pin.file, 'securityOfficer'));
  library.C_InitPIN(session, readPin(pin.file, pin.name));
  library.C_Logout(session);
  library.C_CloseSession(session);
}

async function makeWrappingKey(library: PKCS11, slot: Handle, { pin, wrappingKeyId, gcmIvBits }: Exclude<DeviceConfiguration, { mode: 'hsm' }>): Promise<void> {
  const session = openSession(library, slot);
  library.C_Login(session, pkcs11js.CKU_USER, readPin(pin.file, pin.name));
  await new WrappingKey(wrappingKeyId, { ivBits: gcmIvBits }).make({ library, handle: session, keys: new Map() });
  library.C_CloseSession(session);
}

const openSession = (library: PKCS11, slot: Handle): Handle => library.C_OpenSession(slot, pkcs11js.CKF_SERIAL_SESSION | pkcs11js.CKF_RW_SESSION);
