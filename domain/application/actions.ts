import type { ApplicationStatus } from './status.ts';

/** What people may do next to an application, beside deciding tasks of its review. */
export const applicationActions = ['correct', 'withdraw', 'supply-imprint', 'compare-imprint', 'confirm-imprint', 'execute', 'collect'] as const;
export type ApplicationAction = (typeof applicationActions)[number];

/** In what relation somebody stands to an application. */
export interface Standing {
  readonly applicant: boolean;
  /** A reviewer of the competent department. R11 */
  readonly reviewer: boolean;
  /** Acts for the competent making authority. R63 */
  readonly maker: boolean;
  readonly collector: boolean;
}

const offers: Readonly<Partial<Record<ApplicationStatus, Readonly<Partial<Record<keyof Standing, readonly ApplicationAction[]>>>>>> = {
  'under-review': { applicant: ['withdraw'] },
  returned: { applicant: ['correct', 'withdraw'] },
  'awaiting-imprint': { applicant: ['supply-imprint', 'withdraw'] },
  'awaiting-comparison': { applicant: ['withdraw'], reviewer: ['compare-imprint'] },
  'awaiting-confirmation': { applicant: ['confirm-imprint', 'withdraw'] },
  'approved-without-making': { maker: ['execute'] },
  'awaiting-collection': { collector: ['collect'] },
};

/** What is offered to somebody now; the act itself is judged again. */
export const actionsFor = (status: ApplicationStatus, standing: Standing): readonly ApplicationAction[] =>
  (Object.keys(standing) as (keyof Standing)[]).flatMap((relation) => (standing[relation] ? offers[status]?.[relation] ?? [] : []));
