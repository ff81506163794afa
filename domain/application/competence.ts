import type { OwnerKind } from '../owner/kinds.ts';

/** One row of the competence table: who is competent for owners of a jurisdiction, of a kind, of a system. R11 */
export interface CompetenceRow {
  /** The leading digits of GB/T 2260 divisions: `23` a province with all its cities and counties, `2301` a city, `230103` a county; empty: everywhere. */
  readonly division: string;
  /** undefined: owners of any kind. */
  readonly ownerKind?: OwnerKind | undefined;
  /** A system of a ministry or provincial department with seals of its own (本系统); undefined: owners outside such systems, and those for whom no row of theirs is found. */
  readonly system?: string | undefined;
  readonly issuingUnit: string;
  readonly makingUnit: string;
}

/** Whose seal is asked for. */
export interface CompetenceQuestion {
  readonly division: string;
  readonly ownerKind: OwnerKind;
  readonly system?: string | undefined;
}

/** Issuing department (application, revocation) and making authority (material, making, filing). R63 */
export interface Competence {
  readonly issuingUnit: string;
  readonly makingUnit: string;
}

/**
 * Who is competent: of the rows that fit, the most specific — the owner's own system before none, then the longer division, then the named kind of owner.
 * undefined: nobody is. NAT 11, HLJ 5-7, AY 3, AY 6
 */
export function competentFor(rows: readonly CompetenceRow[], owner: CompetenceQuestion): Competence | undefined {
  const [best] = rows.filter((row) => fits(row, owner)).sort((a, b) => compareBy(rank(b), rank(a)));
  return best && { issuingUnit: best.issuingUnit, makingUnit: best.makingUnit };
}

const fits = (row: CompetenceRow, { division, ownerKind, system }: CompetenceQuestion): boolean =>
  division.startsWith(row.division) && (row.ownerKind === undefined || row.ownerKind === ownerKind) && (row.system === undefined || row.system === system);

const rank = ({ system, division, ownerKind }: CompetenceRow): readonly number[] => [system === undefined ? 0 : 1, division.length, ownerKind === undefined ? 0 : 1];

const compareBy = (a: readonly number[], b: readonly number[]): number => a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** Why a person may not review an application: not of the competent department, or the applicant, or at work on the same seal for the other body. R11, R63 */
export type ReviewerRefusal = 'not-competent' | 'is-applicant' | 'acts-in-both';

/** What is known of a reviewer and an application. */
export interface ReviewerQuestion {
  readonly reviewer: string;
  /** Units in which the person is a reviewer. */
  readonly units: readonly string[];
  readonly issuingUnit: string;
  /** Applicant, handler and holder. */
  readonly applicants: readonly string[];
  /** Persons who have acted for the making authority on the seal. */
  readonly makers: readonly string[];
  /** Whether the policy names two bodies. */
  readonly twoBodies: boolean;
}

/** Why a person may not review; undefined when they may. R11, R63 */
export function reviewerRefusal({ reviewer, units, issuingUnit, applicants, makers, twoBodies }: ReviewerQuestion): ReviewerRefusal | undefined {
  if (!units.includes(issuingUnit)) return 'not-competent';
  if (applicants.includes(reviewer)) return 'is-applicant';
  return twoBodies && makers.includes(reviewer) ? 'acts-in-both' : undefined;
}
