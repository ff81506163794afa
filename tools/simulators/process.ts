/** The environment variable of this name; ends the process with a message when it is not set. */
export function requiredSetting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') {
    console.error(`${name} must be set`);
    process.exit(2);
  }
  return value;
}

/** Runs `close` once, on SIGINT or SIGTERM, and ends the process after it. */
export function endOnSignal(close: () => Promise<void>): void {
  const end = () => void close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
