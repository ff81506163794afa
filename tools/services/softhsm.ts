import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type SlotName, pinNames, slotNames } from '../../devices/configuration.ts';
import { keepText } from '../kept-file.ts';
import { keptSecrets } from '../secrets.ts';
import { output } from '../setup/command.ts';

/** A SoftHSM2 with its tokens in `folder`. Answers the path for SOFTHSM2_CONF. */
export async function softHsmConfiguration(folder: string): Promise<string> {
  const tokens = join(folder, 'tokens');
  await mkdir(tokens, { recursive: true, mode: 0o700 });
  const path = join(folder, 'softhsm2.conf');
  await keepText(path, `directories.tokendir = ${tokens}\nobjectstore.backend = file\nlog.level = ERROR\nslots.removable = false\n`);
  return path;
}

export interface TokensWanted {
  /** softhsm2-util */
  readonly util: string;
  readonly conf: string;
  /** Gets the PINs, mode 0600; devices/configuration.ts reads it. */
  readonly pinsFile: string;
}

/** Makes a token for each slot that has none yet. PINs are kept before tokens are made, so that an interruption locks nobody out. */
export async function makeTokens({ util, conf, pinsFile }: TokensWanted): Promise<void> {
  const env = { SOFTHSM2_CONF: conf };
  const pins = await keptSecrets(pinsFile, pinNames);
  const there = labelsOf(await output(util, ['--show-slots'], { env }));
  for (const slot of slotNames.filter((name) => !there.includes(tokenLabel(name)))) {
    await output(util, ['--init-token', '--free', '--label', tokenLabel(slot), '--so-pin', pins.securityOfficer, '--pin', pins[slot]], { env });
  }
}

const tokenLabel = (slot: SlotName): string => `yinxin-${slot}`;

/** The labels in the answer of `softhsm2-util --show-slots`. */
export const labelsOf = (slots: string): readonly string[] => [...slots.matchAll(/^\s*Label:[ \t]+(\S.*?)\s*$/gm)].map(([, label]) => label ?? '');
