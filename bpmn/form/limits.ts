import { defaultLimits, type FlowLimits } from '../refusal.ts';

/** Bounds on a form, beside those on FEEL. */
export interface FormLimits extends Pick<FlowLimits, 'characters' | 'depth' | 'feelLength' | 'feelDepth'> {
  readonly components: number;
  /** Options of one choice. */
  readonly options: number;
}

export const defaultFormLimits: FormLimits = { ...defaultLimits, characters: 500_000, depth: 6, components: 500, options: 500 };

/** Items that one submitted list may hold. */
export const mostItems = 200;
