/** A supervisor with a table of three small programs. Arguments: its data folder. Says `all ready` with the process numbers. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessSpec } from '../../tools/supervisor/child.ts';
import { supervise } from '../../tools/supervisor/supervisor.ts';
import { stopSignal } from '../../tools/stop-signal.ts';

const data = process.argv[2] ?? '';
const history = join(data, 'history');

/** Notes its start and its stop; `stubborn` takes no notice of SIGTERM. */
const program = (name: string, after: readonly string[], { stubborn = false } = {}): ProcessSpec => ({
  name,
  command: process.execPath,
  argv: ['-e', `
    const { appendFileSync } = require('node:fs');
    const note = (what) => appendFileSync(${JSON.stringify(history)}, what + ' ${name}\\n');
    process.on('SIGTERM', () => { if (${stubborn}) return; note('stop'); process.exit(0); });
    setInterval(() => {}, 1000);
    note('start');
    console.log('ready');`],
  after,
  stopWithin: 1000,
});

const stopped = stopSignal();
const supervisor = await supervise({ data, progress: (line) => { process.stdout.write(`${line}\n`); }, backOff: 50 });
await supervisor.start([program('gate', ['cellar']), program('cellar', []), program('stubborn', ['cellar'], { stubborn: true })]);
process.stdout.write(`all ready ${JSON.stringify(supervisor.pids())}\n`);
await stopped;
await supervisor.stop();
appendFileSync(history, 'end\n');
