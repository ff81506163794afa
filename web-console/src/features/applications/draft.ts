import type { Operations } from '../../api/schema.ts';
import { endOfDay } from '../../display/time.ts';
import { emptyStanding, missingTerms, termsOf, type StandingDraft, type Term } from './terms.ts';

type Submitted = Operations['post /applications']['body'];
export type Kind = 'issue' | 'change' | 'remake' | 'revoke' | 'restore' | 'custody' | 'pin-reset' | 'standing-approval';
export type Category = NonNullable<Submitted['category']>;
type MaterialKind = NonNullable<Submitted['materials']>[number]['kind'];

/** A document that was brought for one of the materials asked for. */
export interface DraftMaterial {
  readonly kind: MaterialKind;
  readonly about: 'unit' | 'handler' | 'holder';
  readonly documentId: string;
  readonly name: string;
  /** YYYY-MM-DD; empty: without end. */
  readonly validUntil: string;
}

/** An application as far as it is filled in; empty texts are what is not there yet. */
export interface ApplicationDraft {
  readonly kind: Kind | '';
  readonly unit: string;
  readonly predecessor: string;
  readonly category: Category;
  readonly subtype: NonNullable<Submitted['subtype']>;
  readonly positionRole: NonNullable<Submitted['positionRole']>;
  readonly holder: string;
  readonly name: string;
  readonly hasPhysicalSeal: boolean;
  readonly physicalCode: string;
  readonly noPhysicalSealReason: string;
  readonly reasonCode: string;
  readonly reasonText: string;
  /** Who is to keep the seal. */
  readonly custodian: string;
  readonly standing: StandingDraft;
  readonly materials: readonly DraftMaterial[];
  readonly undertaking: boolean;
  /** Where the policy takes none from the police registry. R15 */
  readonly imprint: { readonly picture: string; readonly file: string; readonly width: number; readonly height: number; readonly why: string };
}

export const emptyApplication: ApplicationDraft = {
  kind: '', unit: '', predecessor: '', category: 'unit', subtype: 'statutory-name', positionRole: 'legal-representative', holder: '', name: '', hasPhysicalSeal: true, physicalCode: '', noPhysicalSealReason: '',
  reasonCode: '', reasonText: '', custodian: '', standing: emptyStanding, materials: [], undertaking: false, imprint: { picture: '', file: '', width: 40, height: 40, why: '' },
};

export const kinds: readonly Kind[] = ['issue', 'change', 'remake', 'revoke', 'restore', 'custody', 'pin-reset', 'standing-approval'];
/** Kinds that concern a seal there is. */
export const followsSeal = (kind: ApplicationDraft['kind']): boolean => kind !== '' && kind !== 'issue';

/** What the API is sent. The seal's kind is said for a new one; one that follows another is as that was. */
export function requestOf(draft: ApplicationDraft, unit: string, givesImprint = false): Submitted {
  const { kind, predecessor, category, subtype, positionRole, holder, name, hasPhysicalSeal, physicalCode, noPhysicalSealReason, reasonCode, reasonText, materials, undertaking } = draft;
  const held = category !== 'unit' && holder !== '' ? { holder } : {};
  const ofKind = category === 'unit' ? { subtype } : category === 'position' ? { positionRole } : { personalHolder: 'person' as const };
  const physical = hasPhysicalSeal ? (physicalCode === '' ? {} : { physicalCode }) : noPhysicalSealReason === '' ? {} : { noPhysicalSealReason };
  const { picture, width, height, why } = draft.imprint;
  const terms = termsOf(draft);
  return {
    ...(givesImprint ? { imprint: { picture, width, height, why: why.trim() } } : {}),
    kind: kind === '' ? 'issue' : kind, unit, undertaking,
    ...(followsSeal(kind) ? { predecessor, ...(kind === 'change' && name !== '' ? { name } : {}) } : { category, ...ofKind, ...held, name, ...physical }),
    ...(terms && { terms }),
    ...(reasonCode === '' ? {} : { reason: { code: reasonCode, text: reasonText } }),
    materials: materials.map(({ kind: what, about, documentId, validUntil }) => ({ kind: what, documentId, ...(about === 'holder' && holder !== '' ? { about: holder } : {}), ...(validUntil === '' ? {} : { validUntil: endOfDay(validUntil) }) })),
  };
}

export type Missing = Term | 'kind' | 'predecessor' | 'holder' | 'name' | 'physicalCode' | 'noPhysicalSealReason' | 'reason' | 'materials' | 'imprint' | 'undertaking';

/** What is still to be filled in before it can be sent; the server judges the rest. */
export function missingOf(draft: ApplicationDraft, asked: { readonly materials: readonly Pick<DraftMaterial, 'kind' | 'about'>[]; readonly undertaking: boolean; readonly reasons: readonly string[]; readonly imprint?: boolean }): readonly Missing[] {
  const { kind, category, holder, name, hasPhysicalSeal, physicalCode, noPhysicalSealReason, predecessor, reasonCode, reasonText, materials, undertaking } = draft;
  if (kind === '') return ['kind'];
  const fresh = !followsSeal(kind);
  const conditions: Readonly<Record<Exclude<Missing, Term>, boolean>> = {
    kind: false,
    predecessor: !fresh && predecessor === '',
    holder: fresh && category === 'position' && holder === '',
    name: fresh && name.trim() === '',
    physicalCode: fresh && category !== 'personal' && hasPhysicalSeal && !/^\d{13}$/.test(physicalCode),
    noPhysicalSealReason: fresh && category !== 'personal' && !hasPhysicalSeal && noPhysicalSealReason.trim() === '',
    reason: asked.reasons.length > 0 && (reasonCode === '' || (reasonCode === 'other' && reasonText.trim() === '')),
    materials: asked.materials.some((one) => !materials.some((given) => given.kind === one.kind && given.about === one.about)),
    imprint: asked.imprint === true && (draft.imprint.picture === '' || draft.imprint.why.trim() === ''),
    undertaking: asked.undertaking && !undertaking,
  };
  return [...missingTerms(draft), ...(Object.keys(conditions) as (keyof typeof conditions)[]).filter((part) => conditions[part])];
}
