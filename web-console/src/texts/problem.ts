/** What went wrong, and what the person can do; the latter empty where only those who run the system can do something. */
export type ProblemRow = readonly [says: string, can: string];

export type ProblemTexts = Readonly<Record<string, { readonly says: string; readonly can: string }>>;

export const problemTexts = (rows: Readonly<Record<string, ProblemRow>>): ProblemTexts =>
  Object.fromEntries(Object.entries(rows).map(([code, [says, can]]) => [code, { says, can }]));
