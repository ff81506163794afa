import { textOf, type ModelElement } from '../read/model.ts';
import { listed } from '../read/texts.ts';

/** What `relation` of yinxin:approval and yinxin:copy may say. */
export const relations = ['unit-head-of-requester', 'custodian', 'holder', 'requester', 'chosen-by-requester'] as const;
/** The largest number that `superiors` may say: levels of units. */
export const mostLevels = 10;

/** Attributes that say whom a task or a copy is for; only one may be given. */
export const audienceAttributes = ['role', 'relation', 'persons', 'superiors', 'expression'] as const;

/** What is wrong with whom a task or a copy is for. */
export function wrongAudience(element: ModelElement): readonly string[] {
  const given = audienceAttributes.filter((name) => textOf(element, name) !== undefined);
  const [relation, superiors] = [textOf(element, 'relation'), textOf(element, 'superiors')];
  const found: string[] = [];
  if (given.length > 1) found.push(`It is for ${given.join(' and ')}; only one may be given`);
  for (const name of ['role', 'expression']) if (textOf(element, name) === '') found.push(`${name} is empty`);
  if (textOf(element, 'persons') !== undefined && listed(textOf(element, 'persons') ?? '').length === 0) found.push('persons is empty');
  if (relation !== undefined && !relations.some((known) => known === relation)) found.push(`relation is ${relation}, not one of ${relations.join(', ')}`);
  if (superiors !== undefined && !(/^\d{1,2}$/.test(superiors) && Number(superiors) >= 1 && Number(superiors) <= mostLevels)) found.push(`superiors is ${superiors}, not a number from 1 to ${mostLevels}`);
  return found;
}
