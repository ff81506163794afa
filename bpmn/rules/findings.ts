import type { Report } from '../refusal.ts';
import type { Exploration, Finding } from './explore/explore.ts';

/** Reports what following the flow found for one rule; an element that is entered and left stands in the path once. */
export function reportFindings(rule: string, { findings }: Exploration, report: Report, words: (finding: Finding) => string): void {
  for (const finding of findings) if (finding.rule === rule) report(finding.element, words(finding), finding.path.filter((id, at) => id !== finding.path[at - 1]));
}
