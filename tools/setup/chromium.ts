import { onPath, output } from './command.ts';
import { installSystemPackages } from './system-packages.ts';
import type { Thing } from './thing.ts';

/** The browser that tests and pictures of the pages use, with fonts that hold Chinese. */
export const chromium: Thing = {
  name: 'Chromium with Chinese fonts',
  remedy: 'install chromium and a font such as Noto Sans CJK (Debian: chromium, fonts-noto-cjk)',
  async find() {
    const program = (await onPath('chromium')) ?? (await onPath('chromium-browser')) ?? (await onPath('google-chrome'));
    return program !== undefined && (await hasChineseFont()) ? program : undefined;
  },
  install: (progress) => installSystemPackages(['chromium', 'fontconfig', 'fonts-noto-cjk'], progress),
};

async function hasChineseFont(): Promise<boolean> {
  if ((await onPath('fc-list')) === undefined) return false;
  return (await output('fc-list', [':lang=zh', 'family'])).trim() !== '';
}
