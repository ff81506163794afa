/**
 * A process that works with a SoftHSM2 token and then counts the sessions left open at it: SoftHSM2 neither refuses a session nor says
 * how many there are, but it numbers handles from 1. Argument: the configuration of a device with a wrapping key, as JSON.
 */
import { readPin, type DataDeviceConfiguration } from '../../devices/configuration.ts';
import { loadLibrary } from '../../devices/pkcs11/library.ts';
import { Token } from '../../devices/pkcs11/token.ts';
import { WrappingKey } from '../../devices/pkcs11/wrappingKey.ts';

const handlesProbed = 5_000;

const configuration = JSON.parse(process.argv[2]!) as DataDeviceConfiguration;
const { tokenLabel: label, pin, sessions, backOff } = configuration;
const library = loadLibrary(configuration.library, configuration);
const key = new WrappingKey(configuration.wrappingKeyId, { ivBits: false });
const token = new Token(library, { label, pin: readPin(pin.file, pin.name), sessions, backOff, recovered: () => undefined }, (session) => key.prove(session));
await token.start();

const context = Buffer.from('context');
const work = async (n: number): Promise<string> => {
  const sealed = await token.run((session) => key.seal(session, Buffer.from(`secret ${n}`), context));
  if (n % 3 === 0) sealed[20] = sealed[20]! ^ 1;
  return token.run((session) => key.open(session, sealed, context)).then(() => 'opened', () => 'refused');
};
const outcomes = await Promise.all(Array.from({ length: 300 }, (_, n) => work(n)));

const isOpen = (handle: number): boolean => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(handle));
  try {
    library.C_GetSessionInfo(bytes);
    return true;
  } catch {
    return false; // no session has this handle
  }
};
const open = Array.from({ length: handlesProbed }, (_, n) => n + 1).filter(isOpen).length;
process.stdout.write(JSON.stringify({ open, opened: outcomes.filter((outcome) => outcome === 'opened').length, refused: outcomes.filter((outcome) => outcome === 'refused').length }));
token.close();
