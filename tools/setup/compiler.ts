import { onPath } from './command.ts';
import { installSystemPackages } from './system-packages.ts';
import type { Thing } from './thing.ts';

/** A C compiler, for the SM2 test token. Node's own headers come with Node or with node-gyp. */
export const compiler: Thing = {
  name: 'a C compiler',
  remedy: 'install gcc and libc6-dev (Debian: build-essential)',
  find: () => onPath('cc'),
  install: (progress) => installSystemPackages(['gcc', 'libc6-dev'], progress),
};
