import type { Client, WorkflowStartOptions } from '@temporalio/client';
import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import type { Foundation } from '../foundation/open.ts';
import type { Seal, Store } from '../store/store.ts';
import { sealChanged, taskQueues, workflowIds, workflowTypes } from '../workflows/messages.ts';
import type { Command } from './command.ts';
import { openInstallation } from './installation.ts';

/** How many workflows of each noun are running again. */
export interface Recovered {
  readonly seals: number;
  readonly makings: number;
  readonly uses: number;
}

/** Begins every workflow that the rows say must run; one that runs already is left as it is. design.md › The database alone suffices */
export async function recoverAll({ store, temporal }: Pick<Foundation, 'store' | 'temporal'>): Promise<Recovered> {
  let seals = 0;
  for await (const seal of sealsOf(store)) {
    if (isEnded(seal) && (await allAreTold(store, seal))) continue;
    await temporal.reach((client) => beginSeal(client, seal));
    seals += 1;
  }
  const makings = await store.makings.open();
  for (const id of makings) await temporal.reach((client) => begin(client, workflowTypes.making, workflowIds.making(id), [id]));
  const uses = await store.uses.open();
  for (const useId of uses) await temporal.reach((client) => begin(client, workflowTypes.sealUse, workflowIds.use(useId), [{ useId }]));
  return { seals, makings: makings.length, uses: uses.length };
}

/** Signalled as it begins, so that changes nobody was told of are told now. */
async function beginSeal(client: Client, { esId, changes }: Seal): Promise<void> {
  await client.workflow.signalWithStart(workflowTypes.seal, {
    workflowId: workflowIds.seal(esId), taskQueue: taskQueues.process, args: [esId], signal: sealChanged, signalArgs: [{ number: changes }],
  });
}

async function begin(client: Client, type: string, workflowId: string, args: unknown[]): Promise<void> {
  const options: WorkflowStartOptions = {
    workflowId, taskQueue: taskQueues.process, args,
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING, workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  };
  await client.workflow.start(type, options);
}

const isEnded = ({ status }: Seal): boolean => status === 'revoked' || status === 'invalid';

const allAreTold = async (store: Store, { esId }: Seal): Promise<boolean> => (await store.seals.changes(esId)).at(-1)?.announcedAt !== undefined;

async function* sealsOf(store: Store): AsyncGenerator<Seal> {
  let after: string | undefined;
  for (;;) {
    const page = await store.seals.list('all', { limit: 200, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.esId;
    if (page.length < 200) return;
  }
}

export const recover: Command = {
  name: 'recover',
  summary: 'begins every seal, making and use workflow again from the database',
  usage: '[--json]',
  async run(argv) {
    const installation = await openInstallation();
    try {
      const recovered = await recoverAll(installation);
      console.log(argv.includes('--json') ? JSON.stringify(recovered) : `running: ${recovered.seals} seals, ${recovered.makings} makings, ${recovered.uses} uses`);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
