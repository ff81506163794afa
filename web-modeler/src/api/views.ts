import type { ApprovalNeed } from '../../../domain/approval/rule.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { Beside } from '../parts/part.ts';
import type { KeptScenario } from '../scenarios/kept.ts';
import { all, get, getText, post, put } from './client.ts';

/** Answers of the API, as far as the modeler reads them; described in openapi.json. */
export interface Flow {
  readonly hash: string; readonly key: string; readonly version: number; readonly unit: string; readonly name: string;
  readonly rule: { readonly id: string; readonly version: number }; readonly deployedBy: string; readonly deployedAt: string;
}
export interface Rule { readonly id: string; readonly version: number; readonly unit: string; readonly needs: readonly ApprovalNeed[] }
export interface Template { readonly name: string; readonly title: string; readonly description: string; readonly scenarios: readonly KeptScenario[] }
export interface Seal { readonly esId: string; readonly unit: string; readonly name: string; readonly status: string }
export interface Colleague { readonly id: string; readonly name: string; readonly roles: readonly string[] }

export const listFlows = (): Promise<readonly Flow[]> => all<Flow>('/flows');
/** A deployed flow with its scenarios and all that stands beside it. */
export const readFlow = (hash: string): Promise<{ readonly bpmn: string; readonly scenarios: readonly KeptScenario[] } & Partial<Beside>> => get(`/flows/${hash}/export`);
export const readFlowBpmn = (hash: string): Promise<string> => getText(`/flows/${hash}/bpmn`);
export const listTemplates = async (): Promise<readonly Template[]> => (await get<{ items: readonly Template[] }>('/flow-templates')).items;
export const readTemplate = (name: string): Promise<string> => getText(`/flow-templates/${name}/bpmn`);
export const listRules = (): Promise<readonly Rule[]> => all<Rule>('/approval-rules');
export const listSeals = (): Promise<readonly Seal[]> => all<Seal>('/seals');
export const listColleagues = async (unit: string): Promise<readonly Colleague[]> => (await get<{ items: readonly Colleague[] }>(`/units/${unit}/people`)).items;

/** What the server says of a flow: why it could not be deployed, and what does not hinder it. */
export interface Judgement { readonly refused: readonly Refusal[]; readonly notices?: readonly Refusal[] }

export const checkFlow = (rule: string, { bpmn, files }: Content): Promise<Judgement> => post('/flows/check', { rule, bpmn, ...given({ files, forms: [] }) });

/** All that is deployed together. */
export interface Content extends Beside { readonly bpmn: string }
export interface Deployment extends Content { readonly key: string; readonly name: string; readonly rule: string; readonly scenarios: readonly KeptScenario[] }
/** Problem `flow-refused` carries `refused`, `scenario-failed` the name of the `scenario`. */
export const deployFlow = ({ files, forms, ...deployment }: Deployment, requestKey: string): Promise<Flow & Pick<Judgement, 'notices'>> => post('/flows', { ...deployment, ...given({ files, forms }) }, requestKey);

/** What stands beside the main file, if anything does. */
const given = ({ files, forms }: Beside): Partial<Beside> => ({ ...(files.length > 0 && { files }), ...(forms.length > 0 && { forms }) });

export const bindFlow = (esId: string, flow: string): Promise<Flow> => put<Flow>(`/seals/${esId}/flow`, { flow });

/** What two deployed versions say differently of one element, by field. */
export interface ChangedElement { readonly id: string; readonly type: string; readonly changed: Readonly<Record<string, { readonly from?: unknown; readonly to?: unknown }>> }
/** Names of further files. */
export interface ChangedFiles { readonly added: readonly string[]; readonly removed: readonly string[]; readonly changed: readonly string[] }
export interface Difference { readonly changed: readonly ChangedElement[]; readonly files: ChangedFiles }
export const readDifference = (from: string, to: string): Promise<Difference> => get(`/flows/${from}/difference?with=${to}`);
