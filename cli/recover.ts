import { type Client, WorkflowNotFoundError, type WorkflowStartOptions } from '@temporalio/client';
import { type WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { isProblem } from '../domain/problem.ts';
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
  readonly applications: number;
  readonly filings: number;
}

/**
 * Begins every workflow that the rows say must run. A use's or an application's run may know less than the rows, or more, when Temporal or the database was restored: it
 * is replaced by one that reads the rows. design.md › The database alone suffices
 */
export async function recoverAll({ store, temporal }: Pick<Foundation, 'store' | 'temporal'>): Promise<Recovered> {
  let seals = 0;
  for await (const seal of sealsOf(store)) {
    if (isEnded(seal) && (await allAreTold(store, seal))) continue;
    await temporal.reach((client) => beginSeal(client, seal));
    seals += 1;
  }
  const makings = await store.makings.open();
  for (const id of makings) await temporal.reach((client) => begin(client, workflowTypes.making, workflowIds.making(id), [id], 'USE_EXISTING'));
  const uses = await store.uses.open();
  for (const useId of uses) await temporal.reach((client) => begin(client, workflowTypes.sealUse, workflowIds.use(useId), [{ useId }], 'TERMINATE_EXISTING'));
  const applications = await store.applications.open();
  for (const applicationId of applications) await temporal.reach((client) => begin(client, workflowTypes.application, workflowIds.application(applicationId), [{ applicationId }], 'TERMINATE_EXISTING'));
  return { seals, makings: makings.length, uses: uses.length, applications: applications.length, filings: await recoverFilings({ store, temporal }) };
}

/** A filing that is under way goes on: its authority has given no receipt, and it reads the row when it is tried next. R20 */
async function recoverFilings({ store, temporal }: Pick<Foundation, 'store' | 'temporal'>): Promise<number> {
  let filings = 0;
  let after: string | undefined;
  for (;;) {
    const ids = await store.obligations.open({ limit: 200, ...(after !== undefined && { after }) });
    for (const id of ids) await temporal.reach((client) => begin(client, workflowTypes.filing, workflowIds.filing(id), [id], 'USE_EXISTING'));
    filings += ids.length;
    after = ids.at(-1);
    if (ids.length < 200) return filings;
  }
}

/** Stops runs of uses and applications that have ended in the rows: they would wait for acts that nobody can do any more. Answers how many. */
async function stopEnded({ store, temporal }: Pick<Foundation, 'store' | 'temporal'>): Promise<number> {
  let stopped = 0;
  for await (const { workflowId, type } of temporal.client.workflow.list({ query: `WorkflowType IN ('${workflowTypes.sealUse}', '${workflowTypes.application}') AND ExecutionStatus = 'Running'` })) {
    if (!(await hasEnded(store, type, workflowId.slice(workflowId.indexOf('/') + 1)))) continue;
    await temporal.reach((client) => client.workflow.getHandle(workflowId).terminate('has ended in the database')).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error; // it has just ended by itself
    });
    stopped += 1;
  }
  return stopped;
}

/** What is not written yet is just being asked for. */
async function hasEnded(store: Store, type: string, id: string): Promise<boolean> {
  try {
    return type === workflowTypes.sealUse ? (await store.uses.get(id)).status !== 'open' : (await store.applications.get(id)).endedAt !== undefined;
  } catch (error) {
    if (isProblem(error, 'use-unknown') || isProblem(error, 'application-unknown')) return false;
    throw error;
  }
}

/** Signalled as it begins, so that changes nobody was told of are told now. */
async function beginSeal(client: Client, { esId, changes }: Seal): Promise<void> {
  await client.workflow.signalWithStart(workflowTypes.seal, {
    workflowId: workflowIds.seal(esId), taskQueue: taskQueues.process, args: [esId], signal: sealChanged, signalArgs: [{ number: changes }],
  });
}

async function begin(client: Client, type: string, workflowId: string, args: unknown[], workflowIdConflictPolicy: WorkflowIdConflictPolicy): Promise<void> {
  const options: WorkflowStartOptions = { workflowId, taskQueue: taskQueues.process, args, workflowIdConflictPolicy, workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE };
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
  summary: 'begins every seal, making, use, application and filing workflow again from the database',
  usage: '[--json]',
  async run(argv) {
    const installation = await openInstallation();
    try {
      const recovered = { ...(await recoverAll(installation)), stopped: await stopEnded(installation) };
      console.log(argv.includes('--json') ? JSON.stringify(recovered) : `running: ${recovered.seals} seals, ${recovered.makings} makings, ${recovered.uses} uses, ${recovered.applications} applications, ${recovered.filings} filings; stopped: ${recovered.stopped} uses or applications that had ended`);
      return 0;
    } finally {
      await installation.close();
    }
  },
};
