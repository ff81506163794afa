import { isIdentityNumber } from '../../domain/owner/identityNumber.ts';
import { people, type DemoLogin } from './people.ts';

/** Invented: born in 1900, so that nobody who lives has such a number. */
export function identityNumberOf(login: DemoLogin): string {
  const body = `23010319000101${String(serialOf(login)).padStart(3, '0')}`;
  const number = [...'0123456789X'].map((check) => `${body}${check}`).find(isIdentityNumber);
  if (number === undefined) throw new RangeError(`no check character for ${body}`);
  return number;
}

/** Invented: mobile numbers of the mainland begin with 13 to 19. */
export const telephoneOf = (login: DemoLogin): string => `+861000000${String(serialOf(login)).padStart(4, '0')}`;

const serialOf = (login: DemoLogin): number => people.findIndex((person) => person.login === login) + 1;
