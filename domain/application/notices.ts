/** What people are told of an application while it goes on, and whom each notice is for. R10, R16, R61, R68 */
export const applicationNotices = {
  refused: { to: 'applicant' },
  returned: { to: 'applicant' },
  withdrawn: { to: 'applicant' },
  failed: { to: 'applicant' },
  done: { to: 'applicant' },
  'imprint-missing': { to: 'applicant' },
  'imprint-to-compare': { to: 'reviewers' },
  'imprint-to-confirm': { to: 'applicant' },
  'making-late': { to: 'makers' },
  'to-execute': { to: 'makers' },
  'to-collect': { to: 'applicant' },
} as const satisfies Record<string, { readonly to: 'applicant' | 'reviewers' | 'makers' }>;
export type ApplicationNotice = keyof typeof applicationNotices;
