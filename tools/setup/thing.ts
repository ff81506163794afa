/** Tells the person who waits what happens now; one line. */
export type Progress = (line: string) => void;

/** Something that must be on this machine before the project can run. */
export interface Thing<Found = string> {
  readonly name: string;
  /** What a person can do when set-up cannot: names the package or the variable. */
  readonly remedy: string;
  /** What is already there, by PATH, environment or an earlier set-up. */
  find(): Promise<Found | undefined>;
  /** Fetches or compiles it. May be killed at any moment and run again. */
  install(progress: Progress): Promise<void>;
}

/** Set-up has done what it may; the message says what a person must do. */
export class SetupFailed extends Error {
  constructor(thing: Thing<unknown>, cause?: unknown) {
    super(`${thing.name} is missing: ${thing.remedy}`, { cause });
    this.name = 'SetupFailed';
  }
}

/** Finds a thing, or installs and then finds it. */
export async function ensure<Found>(thing: Thing<Found>, progress: Progress): Promise<Found> {
  const found = await thing.find();
  if (found !== undefined) return found;
  try {
    await thing.install(progress);
  } catch (error) {
    throw new SetupFailed(thing, error);
  }
  const installed = await thing.find();
  if (installed === undefined) throw new SetupFailed(thing);
  return installed;
}
