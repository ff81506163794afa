import { firstFile, onPath } from './command.ts';
import { installSystemPackages } from './system-packages.ts';
import type { Thing } from './thing.ts';

export interface SoftHsm {
  /** The PKCS#11 library. */
  readonly module: string;
  /** softhsm2-util, which makes tokens. */
  readonly util: string;
}

const places = ['/usr/lib/softhsm', '/usr/lib/x86_64-linux-gnu/softhsm', '/usr/lib/aarch64-linux-gnu/softhsm', '/usr/local/lib/softhsm', '/opt/homebrew/lib/softhsm'];

/** SoftHSM2: a PKCS#11 device in software. */
export const softHsm: Thing<SoftHsm> = {
  name: 'SoftHSM2',
  remedy: 'install softhsm2, or give PKCS11_MODULE of another device',
  async find() {
    const module = await firstFile(places.map((place) => `${place}/libsofthsm2.so`));
    const util = await onPath('softhsm2-util');
    return module !== undefined && util !== undefined ? { module, util } : undefined;
  },
  install: (progress) => installSystemPackages(['softhsm2'], progress),
};
