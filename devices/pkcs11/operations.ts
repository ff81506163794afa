import type { Sm2Point } from '../../domain/cryptography.ts';
import type { SoftwareSm2 } from '../sm2/software.ts';
import { readPin, type DeviceConfiguration } from '../configuration.ts';
import { problem } from '../../domain/problem.ts';
import { loadLibrary } from './library.ts';
import type { Rung } from './returnValues.ts';
import { Sm2Keys } from './sm2Keys.ts';
import { Token, type TokenSession } from './token.ts';
import { WrappedKeys } from './wrappedKey.ts';
import { WrappingKey } from './wrappingKey.ts';

/** What the process of a device can be asked for: name, argument, answer. Everything is plain data. */
export interface DeviceOperations {
  /** Initialises the library, logs in, proves the device. */
  open(argument: DeviceConfiguration): Promise<void>;
  generate(argument: { keyId: string }): Promise<{ publicKey: Sm2Point; wrapped?: Uint8Array }>;
  sign(argument: { keyId: string; publicKey: Sm2Point; wrapped?: Uint8Array; message: Uint8Array }): Promise<Uint8Array>;
  destroy(argument: { keyId: string }): Promise<void>;
  /** Encrypts small secrets; `context` is authenticated, not stored. */
  encrypt(argument: { secret: Uint8Array; context: Uint8Array }): Promise<Uint8Array>;
  decrypt(argument: { sealed: Uint8Array; context: Uint8Array }): Promise<Uint8Array>;
}

export type OperationName = keyof DeviceOperations;

/** What is asked of a process: an operation of its device, or to provision the device, which is not opened by it. */
export type RequestName = OperationName | 'provision';

/** Told from the device's process to its parent without being asked. */
export interface RecoveryEvent {
  readonly rung: Rung;
  readonly returned: string;
}

type KeyOperations = Pick<DeviceOperations, 'generate' | 'sign' | 'destroy' | 'encrypt' | 'decrypt'> & { prove(session: TokenSession): Promise<void> };

/** The operations of one device in this process. */
export function deviceOperations(configuration: DeviceConfiguration, software: SoftwareSm2, recovered: (event: RecoveryEvent) => void): DeviceOperations {
  const library = loadLibrary(configuration.library, configuration);
  const options = {
    label: configuration.tokenLabel,
    pin: readPin(configuration.pin.file, configuration.pin.name),
    sessions: configuration.sessions,
    backOff: configuration.backOff,
    recovered: (rung: Rung, returned: string) => { recovered({ rung, returned }); },
  };
  const token: Token = new Token(library, options, (session) => keys.prove(session));
  const keys = configuration.mode === 'hsm' ? insideKeys(token, new Sm2Keys(configuration.profile, software)) : wrappedKeys(token, configuration, software);
  return { ...keys, open: () => token.start() };
}

/** Mode `hsm`. Keys of one id are made one after the other, so that asking twice at once makes one key. */
function insideKeys(token: Token, keys: Sm2Keys): KeyOperations {
  let making: Promise<unknown> = Promise.resolve();
  const afterOthers = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = making.then(work, work);
    making = mine;
    return mine;
  };
  const unsupported = async () => { throw problem('device-refused', { reason: 'this device signs and does not encrypt' }); };
  return {
    prove: (session) => keys.prove(session),
    generate: ({ keyId }) => afterOthers(() => token.run(async (session) => ({ publicKey: await keys.generate(session, keyId) }))),
    sign: ({ keyId, publicKey, message }) => token.run((session) => keys.sign(session, keyId, publicKey, message)),
    destroy: ({ keyId }) => token.run(async (session) => { keys.destroy(session, keyId); }),
    encrypt: unsupported,
    decrypt: unsupported,
  };
}

/** Modes `hsm-wrapped` and `data`: one key of the device encrypts. */
function wrappedKeys(token: Token, { wrappingKeyId, gcmIvBits }: { wrappingKeyId: string; gcmIvBits: boolean }, software: SoftwareSm2): KeyOperations {
  const wrapping = new WrappingKey(wrappingKeyId, { ivBits: gcmIvBits });
  const keys = new WrappedKeys(wrapping, software);
  return {
    prove: (session) => wrapping.prove(session),
    generate: ({ keyId }) => token.run((session) => keys.generate(session, keyId)),
    async sign({ keyId, publicKey, wrapped, message }) {
      if (!wrapped) throw problem('key-unknown', { keyId });
      return token.run((session) => keys.sign(session, { keyId, publicKey, wrapped }, message));
    },
    destroy: async () => undefined,
    encrypt: ({ secret, context }) => token.run((session) => wrapping.seal(session, secret, context)),
    decrypt: ({ sealed, context }) => token.run((session) => wrapping.open(session, sealed, context)),
  };
}
