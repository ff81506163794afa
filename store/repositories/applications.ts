import { reviewId } from '../../domain/application/step.ts';
import type { Envelope, Sm3 } from '../../domain/cryptography.ts';
import { problem } from '../../domain/problem.ts';
import { chains, personActor, personOf } from '../actors.ts';
import type { Database } from '../database.ts';
import type { Application, Applications } from '../store.ts';
import { applicationTable } from '../tables/application.ts';
import { applicationEventTable } from '../tables/applicationEvent.ts';
import { applicationSignatureTable } from '../tables/applicationSignature.ts';
import type { Transaction } from '../transaction.ts';
import { compareImprint, confirmImprint, recordImprint } from './applicationImprints.ts';
import { collect, finish, placeMaking } from './applicationMaking.ts';
import { endRound, moveTo } from './applicationMoves.ts';
import { addMaterials, resubmit, submit } from './applicationOrders.ts';
import { applicationOf, applicationRow, applicationsOf, collectionSeal, imprintsOf, materialOf, materialsOf, referenceSeal } from './applicationRows.ts';
import { settleDuty } from './dutyRows.ts';
import { bindReview, competencesOf, reviewFlowOf, setCompetence } from './competences.ts';
import { flowOf } from './flowRows.ts';
import { hasPart } from './participation.ts';
import { newestFirst } from './newestFirst.ts';
import { loadForReview, recordReviewStep } from './reviewSteps.ts';

/** What the methods of applications stand on. */
export interface ApplicationGround {
  readonly database: Database;
  readonly envelope: Envelope;
  readonly sm3: Sm3;
}

export const applicationRepository = (ground: ApplicationGround): Applications => ({ ...reading(ground), ...acting(ground), ...tables(ground) });

type Reading = Pick<Applications, 'get' | 'list' | 'materials' | 'signature' | 'timeline' | 'takesPart' | 'loadForReview' | 'imprints' | 'imprint' | 'open'>;

const reading = ({ database, envelope, sm3 }: ApplicationGround): Reading => ({
  get: (id) => database.read((tx) => whole(tx, id, envelope)),
  list: (filter, page) => database.read((tx) => list(tx, filter, page)),
  materials: (id, round) => database.read(async (tx) => (await materialsOf(tx, id, round ?? (await applicationRow(tx, id)).round)).map(materialOf)),
  timeline: (id) => database.read(async (tx) => {
    const rows = await tx.manager.find(applicationEventTable, { where: { applicationId: id }, order: { number: 'ASC' } });
    return rows.map(({ number, at, actor, act, status, comment }) => ({ number, at, actor, act, status, ...(comment !== null && { comment }) }));
  }),
  takesPart: (id, actor) => database.read((tx) => takesPart(tx, id, actor)),
  loadForReview: (id) => database.read((tx) => loadForReview(tx, id, sm3)),
  imprints: (id) => database.read(async (tx) => imprintsOf(tx, await applicationRow(tx, id))),
  imprint: (id, variant) => database.read(async (tx) => (await imprintsOf(tx, await applicationRow(tx, id))).find((one) => (variant === 'chosen' ? one.chosen : one.variant === variant))),
  open: () => database.read(async (tx) => (await tx.query<{ id: string }>('SELECT id FROM application WHERE ended_at IS NULL ORDER BY submitted_at')).map(({ id }) => id)),

  signature: (id) => database.read(async (tx) => {
    const { round } = await applicationRow(tx, id);
    const row = await tx.find(applicationSignatureTable, { applicationId: id, round });
    if (!row) throw new Error(`round ${round} of ${id} is not signed`);
    const reference = referenceSeal(envelope, id, round).open(row.referenceSealed);
    return { textSm3: row.textSm3, proof: { method: row.method, ...(reference !== undefined && { reference }) }, ...(row.signature && { signature: row.signature }), by: row.signedBy, at: row.signedAt };
  }),
});

type Acting = Pick<Applications, 'submit' | 'resubmit' | 'addMaterials' | 'recordStep' | 'withdraw' | 'move' | 'recordImprint' | 'compareImprint' | 'confirmImprint' | 'placeMaking' | 'finish' | 'collect' | 'noticeSent'>;

const acting = ({ database, envelope, sm3 }: ApplicationGround): Acting => ({
  submit: (order, terms, signature) => database.act((tx) => submit(tx, order, terms, signature, envelope)),
  resubmit: (order, signature) => database.act((tx) => resubmit(tx, order, signature, envelope)),
  addMaterials: (id, materials, by) => database.act((tx) => addMaterials(tx, id, materials, by)),
  recordStep: (step) => database.act((tx) => recordReviewStep(tx, step, sm3)),
  recordImprint: (id, imprints, next, by) => database.act((tx) => recordImprint(tx, id, imprints, next, by, sm3)),
  compareImprint: (id, outcome, reason, by) => database.act((tx) => compareImprint(tx, id, outcome, reason, by)),
  confirmImprint: (id, confirmation, by) => database.act((tx) => confirmImprint(tx, id, confirmation, by)),
  placeMaking: (id, by) => database.act((tx) => placeMaking(tx, id, by)),
  finish: (id, by) => database.act((tx) => finish(tx, id, by)),
  collect: (id, proof, by) => database.act((tx) => collect(tx, id, proof, by, envelope)),

  noticeSent: (id, { notice, number }) => database.act(async (tx) => {
    await applicationRow(tx, id, 'exclusive');
    if (notice === 'refused') await settleDuty(tx, 'tell-refusal', { about: 'application', id });
    tx.audit({ subject: chains.application(id), actor: 'system/outbound', act: 'application.notice-sent', details: { notice, number } });
  }),

  withdraw: (id, by, comment) => database.act(async (tx) => {
    const row = await applicationRow(tx, id, 'exclusive');
    if (row.applicantId !== by) throw problem('forbidden', { application: id });
    if (row.status === 'withdrawn') return applicationOf(row);
    const note = { by, ...(comment !== '' && { comment }) };
    await endRound(tx, row, 'withdrawn', note);
    return applicationOf(await moveTo(tx, row, 'withdrawn', { act: 'withdrawn', ...note }));
  }),

  move: (id, status, { problem: code, comment }, by) => database.act(async (tx) => {
    const row = await applicationRow(tx, id, 'exclusive');
    if (row.status === status) return applicationOf(row);
    if (row.status === 'under-review' && status === 'failed') await endRound(tx, row, 'failed', { by });
    return applicationOf(await moveTo(tx, row, status, { act: status, by, ...(comment !== undefined && { comment }) }, { problem: code ?? null }));
  }),
});

const tables = ({ database }: ApplicationGround): Pick<Applications, 'setCompetence' | 'competences' | 'bindReview' | 'reviewBinding'> => ({
  setCompetence: (row, by) => database.act((tx) => setCompetence(tx, row, by)),
  competences: (policy) => database.read((tx) => competencesOf(tx, policy)),
  bindReview: (issuingUnit, kind, flowHash, by) => database.act((tx) => bindReview(tx, issuingUnit, kind, flowHash, by)),
  reviewBinding: (issuingUnit, kind) => database.read(async (tx) => flowOf(await reviewFlowOf(tx, issuingUnit, kind))),
});

/** With the reference of the proof at collection. */
async function whole(tx: Transaction, id: string, envelope: Envelope): Promise<Application> {
  const row = await applicationRow(tx, id);
  const { collection, ...application } = applicationOf(row);
  const reference = collectionSeal(envelope, id).open(row.collectedReferenceSealed);
  return { ...application, ...(collection && { collection: { ...collection, proof: { ...collection.proof, ...(reference !== undefined && { reference }) } } }) };
}

async function takesPart(tx: Transaction, id: string, actor: string): Promise<boolean> {
  const row = await applicationRow(tx, id);
  if (row.applicantId === actor || (row.holderId !== null && personActor(row.holderId) === actor)) return true;
  const person = personOf(actor);
  return person !== undefined && hasPart(tx, Array.from({ length: row.round }, (_, index) => reviewId(id, index + 1)), person);
}

/** Newest first, behind the application `after`. */
async function list(tx: Transaction, { applicant, units, issuing, kind, status }: Parameters<Applications['list']>[0], { after, limit }: Parameters<Applications['list']>[1]): Promise<readonly Application[]> {
  const values = units ?? issuing;
  if (values?.length === 0) return [];
  const from = after === undefined ? undefined : await tx.find(applicationTable, { id: after });
  const filters = { applicant_id: applicant, kind, status };
  const ids = await newestFirst(tx, {
    table: 'application', instant: 'submitted_at', limit, behind: from && { id: from.id, at: from.submittedAt },
    same: Object.entries(filters).flatMap(([column, value]) => (value === undefined ? [] : [{ column, value }])),
    ...(values && { oneOf: { column: units ? 'unit_id' : 'issuing_unit_id', values } }),
  });
  return applicationsOf(tx, ids);
}
