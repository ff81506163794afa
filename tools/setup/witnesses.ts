import { onPath } from './command.ts';
import { installSystemPackages } from './system-packages.ts';
import type { Thing } from './thing.ts';

const program = (name: string, debianPackage: string): Thing => ({
  name,
  remedy: `install ${debianPackage}`,
  find: () => onPath(name),
  install: (progress) => installSystemPackages([debianPackage], progress),
});

/** Programs that none of us wrote and that confirm in tests what we made. */
export const witnesses = [program('openssl', 'openssl'), program('qpdf', 'qpdf'), program('pdfsig', 'poppler-utils')];
