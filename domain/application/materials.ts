import type { Instant } from '../instant.ts';
import type { AskedMaterial, Policy } from '../policy/policy.ts';
import type { SealKind } from '../seal/kinds.ts';
import type { ApplicationKind } from './kinds.ts';
import { materialKindNames, type MaterialKind, type MaterialSubject } from './materialKinds.ts';

/** What is asked is asked of whom: a kind of application for a kind of seal. */
export interface MaterialQuestion extends SealKind {
  readonly kind: ApplicationKind;
  /** Whether the applicant supplies the imprint (R13). */
  readonly suppliesImprint?: boolean;
}

/** The documents that an application carries, each with whom it is about and its article. R07, R09, R33 */
export function requiredMaterials({ material }: Policy, { kind, category, suppliesImprint = false }: MaterialQuestion): readonly AskedMaterial[] {
  return [...material.asked[kind][category], ...(suppliesImprint ? material.withSuppliedImprint : [])];
}

/** A document that came with an application, or from shared data. */
export interface JudgedMaterial {
  readonly kind: MaterialKind;
  readonly documentId: string;
  /** Id of the unit or person it proves, or their name or number as the source gives it; undefined: as its kind asks. */
  readonly about?: string;
  /** The first instant at which it counts no longer. */
  readonly validUntil?: Instant;
  readonly source: 'applicant' | 'shared-data';
}

/** Who the application's persons and unit are, as `about` names them. */
export interface MaterialFacts {
  readonly at: Instant;
  readonly unit: string;
  readonly handler: string;
  readonly holder?: string;
}

/** What is wrong with the material, each naming the document that is meant. R07 */
export interface MaterialFinding {
  readonly finding: 'missing' | 'of-another' | 'expired' | 'wrong-kind';
  readonly material: MaterialKind;
  /** The document's Chinese name. */
  readonly name: string;
  readonly about?: MaterialSubject;
  readonly article?: string;
  readonly documentId?: string;
}

/**
 * Holds what was supplied against what is asked. A need is met by one document of its kind about the right one that counts at the instant; where none
 * does, the finding says the nearest reason. A document of a kind that nothing asks for is `wrong-kind`, except `other`. Empty when all is there.
 */
export function judgeMaterials(required: readonly AskedMaterial[], supplied: readonly JudgedMaterial[], facts: MaterialFacts): readonly MaterialFinding[] {
  const lacking = required.flatMap((asked) => findingOf(asked, supplied.filter(({ kind }) => kind === asked.kind), facts));
  const unasked = supplied.filter(({ kind, source }) => source === 'applicant' && kind !== 'other' && !required.some((asked) => asked.kind === kind));
  return [...lacking, ...unasked.map(({ kind, documentId }): MaterialFinding => ({ finding: 'wrong-kind', material: kind, name: materialKindNames[kind], documentId }))];
}

function findingOf(asked: AskedMaterial, ofKind: readonly JudgedMaterial[], facts: MaterialFacts): readonly MaterialFinding[] {
  const subject = facts[asked.about];
  const rightly = ofKind.filter(({ about }) => about === undefined || about === subject);
  const counting = rightly.filter(({ validUntil }) => validUntil === undefined || facts.at < validUntil);
  if (counting.length > 0) return [];
  const [nearest] = rightly.length > 0 ? rightly : ofKind;
  const finding = nearest === undefined ? 'missing' : rightly.length > 0 ? 'expired' : 'of-another';
  return [{ finding, material: asked.kind, name: materialKindNames[asked.kind], about: asked.about, article: asked.article, ...(nearest && { documentId: nearest.documentId }) }];
}

/** What is left to ask of the applicant once shared data have been asked; nothing is left out where the policy wants it all. R09 */
export function stillAsked({ material }: Policy, required: readonly AskedMaterial[], shared: readonly JudgedMaterial[], facts: MaterialFacts): readonly AskedMaterial[] {
  return material.sharedNotAsked.value ? required.filter((asked) => findingOf(asked, shared.filter(({ kind }) => kind === asked.kind), facts).length > 0) : required;
}
