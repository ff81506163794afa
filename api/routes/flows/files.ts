import * as z from 'zod';
import { missingFrom, readFiles, type FlowFile, type ReadFiles } from '../../../bpmn/files.ts';
import { defaultLimits, type Refusal } from '../../../bpmn/refusal.ts';
import type { Deployed, Flow, FlowFile as KeptFile, Store } from '../../../store/store.ts';
import type { Limits } from '../../configuration.ts';

/** BPMN 2.0 XML of at most this many characters; a deployment as a whole has its limit in the configuration. */
export const FlowText = z.string().min(1).max(2_000_000);

/** Files that are deployed with a flow. */
export const FileList = z
  .array(z.strictObject({ name: z.string().max(200).regex(/^[^/\\\p{Cc}]+\.(bpmn|dmn)$/iu, 'is no name of a .bpmn or .dmn file'), text: FlowText }))
  .max(200)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'have one name twice')
  .meta({ description: 'further files: BPMN with processes that the flow calls, DMN with tables that its business rule tasks ask' });

/** As they are shown. */
export const shownFiles = (files: readonly KeptFile[]): GivenFile[] => files.map(({ name, content }) => ({ name, text: content }));

export type GivenFile = z.output<typeof FileList>[number];

/** The files of a deployment in the order of their names, the flow's own first. */
export const inOrder = (bpmn: string, files: readonly GivenFile[]): readonly FlowFile[] => [{ name: '', text: bpmn }, ...[...files].sort((one, other) => (one.name < other.name ? -1 : 1))];

type Gathered = { readonly files: readonly GivenFile[]; readonly read: ReadFiles };

/**
 * Reads the files of a deployment, and with them those of flows deployed before that hold what they call or ask for and do not hold themselves: these
 * become files of the flow, so that it is whole wherever it goes.
 * @param unit whose flows are looked through
 */
export async function gathered(store: Store, unit: string, bpmn: string, given: readonly GivenFile[], limits: Limits): Promise<Gathered | { readonly refused: readonly Refusal[] }> {
  const files = [...given];
  const taken = new Set<string>();
  for (;;) {
    const over = overLimits(bpmn, files, limits);
    if (over) return { refused: [over] };
    const result = await readFiles(inOrder(bpmn, files), defaultLimits);
    if ('refused' in result) return result;
    const found = await firstDeployed(store, unit, result.read, taken);
    if (!found) return { files: inOrder(bpmn, files).slice(1), read: result.read };
    taken.add(placeOf(found));
    files.push({ name: nameFor(found, files), text: await textOf(store, found) });
  }
}

function overLimits(bpmn: string, files: readonly GivenFile[], { flowFiles, flowBytes }: Limits): Refusal | undefined {
  const size = [bpmn, ...files.map(({ text }) => text)].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (files.length > flowFiles) return { rule: 'file-limits', element: '', message: `The flow has ${files.length} further files, more than ${flowFiles}` };
  return size > flowBytes ? { rule: 'file-limits', element: '', message: `The files of the flow have ${size} bytes, more than ${flowBytes}` } : undefined;
}

/** The first of what is missing that a flow of the unit holds. */
async function firstDeployed(store: Store, unit: string, read: ReadFiles, taken: ReadonlySet<string>): Promise<Deployed | undefined> {
  const { processes, decisions } = missingFrom(read);
  const wanted = [...processes.map((id) => ['process', id] as const), ...decisions.map((id) => ['decision', id] as const)];
  for (const [kind, id] of wanted) {
    const found = await store.flows.holding(unit, kind, id);
    if (found && !taken.has(placeOf(found))) return found;
  }
  return undefined;
}

const placeOf = ({ flow, file }: Deployed): string => `${flow.hash} ${file}`;

async function textOf(store: Store, { flow: { hash }, file }: Deployed): Promise<string> {
  if (file === '') return new TextDecoder().decode(await store.flows.bpmn(hash));
  const found = (await store.flows.files(hash)).find(({ name }) => name === file);
  if (!found) throw new Error(`the flow ${hash} has lost its file ${file}`);
  return found.content;
}

/** The name that the file had, or one that no other has. */
function nameFor({ flow: { key }, file }: { readonly flow: Pick<Flow, 'key'>; readonly file: string }, files: readonly GivenFile[]): string {
  const [, stem = key, ending = '.bpmn'] = /^(.*)(\.\w+)$/.exec(file) ?? [];
  const isFree = (name: string): boolean => files.every((other) => other.name !== name);
  for (let number = 1; ; number++) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${ending}`;
    if (isFree(name)) return name;
  }
}
