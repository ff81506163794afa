import type { OwnerKind } from '../owner/kinds.ts';
import type { ComparedFeature, Policy, StatutoryImprint } from '../policy/policy.ts';
import { isInScope, type SealKind } from '../seal/kinds.ts';

/** Where an imprint comes from, with its Chinese name. R13, R15; terms.md › Imprint source */
export const imprintSourceNames = {
  'police-filed': '公安机关备案印模', // HLJ 11
  supplied: '申请人提供', // HLJ 11
  'closest-rule': '相近实物印章印模规制', // NAT 16
  'chosen-style': '申请人自选式样', // HLJ 11
} as const;
export type ImprintSource = keyof typeof imprintSourceNames;

/** Which seal of whom, and whether it has a physical counterpart. */
export interface ImprintQuestion extends SealKind {
  readonly ownerKind: OwnerKind;
  readonly physicalCode?: string;
}

/** Where the imprint is to come from: the filed one where the policy wants the same and there is a physical seal; a style of the applicant's where nothing fixes one; else the rule of the State, or the closest one. R13, R15 */
export function imprintSource(policy: Policy, asked: ImprintQuestion): { readonly source: Exclude<ImprintSource, 'supplied'>; readonly article: string } {
  const { equalsFiled, freeStyle } = policy.imprint;
  const fixed = isInScope(equalsFiled.value, asked);
  if (fixed && asked.physicalCode !== undefined) return { source: 'police-filed', article: equalsFiled.article };
  const free = !fixed && isInScope(freeStyle.value, asked) && statutoryImprint(policy, asked) === undefined;
  return free ? { source: 'chosen-style', article: freeStyle.article } : { source: 'closest-rule', article: 'NAT 16' };
}

/** What the police registry has answered. `void`: the physical seal is not valid there, which nobody can supply. */
export type RegistryAnswer = 'found' | 'none' | 'out-of-reach' | 'void';

/** Whether the applicant may supply the imprint instead of the filed one. R13 */
export const maySupplyImprint = ({ imprint: { source } }: Policy, answer: RegistryAnswer): boolean => source.value === 'police-then-applicant' && (answer === 'none' || answer === 'out-of-reach');

/** The State's rule for the imprint, if it has one for such a seal of such an owner. R15 */
export const statutoryImprint = ({ imprint }: Policy, seal: SealKind & { readonly ownerKind: OwnerKind }): StatutoryImprint | undefined =>
  imprint.statutory.find(({ seals, owners }) => owners.includes(seal.ownerKind) && isInScope(seals, seal));

/** The rule that the imprint of a seal without physical counterpart follows: its own, else that of its owner's statutory-name seal; the record names its article. R15, NAT 16 */
export const closestRule = (policy: Policy, seal: SealKind & { readonly ownerKind: OwnerKind }): StatutoryImprint | undefined =>
  statutoryImprint(policy, seal) ?? (seal.category === 'unit' ? statutoryImprint(policy, { ...seal, subtype: 'statutory-name' }) : undefined);

/** Millimetres. */
export interface ImprintSize {
  readonly width: number;
  readonly height: number;
}

/** Whether a size is the one that the rule has, or within its limit; round and square imprints are as wide as high. R15 */
export function sizeFits({ shape, exact, largest }: StatutoryImprint, { width, height }: ImprintSize): boolean {
  const even = shape === 'oval' || shape === 'rectangular' || width === height;
  const asExact = exact === undefined || (width === exact.width && height === exact.height);
  return even && asExact && (largest === undefined || Math.max(width, height) <= largest);
}

/** What is held against each other: size, style as the registry names it, the image's digest or the outcome of comparing pixels, and the seal's code. */
export interface ComparedImprint extends ImprintSize {
  readonly style?: string | undefined;
  /** SM3 of the pixels within the compared area, hex: words added beside it do not count (R70). */
  readonly image: string;
  readonly code?: string | undefined;
}

/** How a supplied imprint stands to the filed one. `open`: there is nothing to compare with, a reviewer decides with reason. R14 */
export type Comparison = { readonly outcome: 'same' } | { readonly outcome: 'different'; readonly features: readonly ComparedFeature[] } | { readonly outcome: 'open' };

const same: Readonly<Record<ComparedFeature, (filed: ComparedImprint, supplied: ComparedImprint) => boolean>> = {
  size: (filed, supplied) => filed.width === supplied.width && filed.height === supplied.height,
  style: (filed, supplied) => filed.style === undefined || supplied.style === undefined || filed.style === supplied.style,
  image: (filed, supplied) => filed.image === supplied.image,
  code: (filed, supplied) => filed.code === undefined || supplied.code === undefined || filed.code === supplied.code,
};

/** Compares the features that the policy names; what one side does not know is not held against the other. R06, R14 */
export function compareImprints({ imprint: { compared } }: Policy, filed: ComparedImprint | undefined, supplied: ComparedImprint): Comparison {
  if (filed === undefined) return { outcome: 'open' };
  const features = compared.value.filter((feature) => !same[feature](filed, supplied));
  return features.length === 0 ? { outcome: 'same' } : { outcome: 'different', features };
}

/** Whether the imprint's words fit: nothing is added to what R06 compares unless the policy lets it, and then the words are recorded. R70 */
export const addedWordsAllowed = ({ imprint: { addedWords } }: Policy, words: string): boolean => words === '' || addedWords.value;

/** Whether the applicant confirms the imprint before the seal is enabled. R16 */
export const confirmationAsked = ({ imprint: { confirmation } }: Policy): boolean => confirmation.value;
