import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { keep, keepText } from '../kept-file.ts';
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
  readonly labels: readonly string[];
  readonly secretsFile: string;
  /** Gets label → user PIN, mode 0600. */
  readonly pinsFile: string;
}

/** Makes the tokens that are not there yet. Their PINs are kept before they are made, so that an interruption locks nobody out. */
export async function makeTokens({ util, conf, labels, secretsFile, pinsFile }: TokensWanted): Promise<void> {
  const env = { SOFTHSM2_CONF: conf };
  const secrets = await keptSecrets(secretsFile, labels.flatMap((label) => [`${label} user PIN`, `${label} officer PIN`]));
  const pin = (label: string, whose: 'user' | 'officer'): string => secrets[`${label} ${whose} PIN`] ?? '';
  await keep(pinsFile, Object.fromEntries(labels.map((label) => [label, pin(label, 'user')])), 0o600);
  const there = labelsOf(await output(util, ['--show-slots'], { env }));
  for (const label of labels.filter((wanted) => !there.includes(wanted))) {
    await output(util, ['--init-token', '--free', '--label', label, '--so-pin', pin(label, 'officer'), '--pin', pin(label, 'user')], { env });
  }
}

/** The labels in the answer of `softhsm2-util --show-slots`. */
export const labelsOf = (slots: string): readonly string[] => [...slots.matchAll(/^\s*Label:[ \t]+(\S.*?)\s*$/gm)].map(([, label]) => label ?? '');
