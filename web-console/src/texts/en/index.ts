import type { Texts } from '../index.ts';
import { applications } from './applications.ts';
import { calendar } from './calendar.ts';
import { forms } from './forms.ts';
import { lendingTexts } from './lending.ts';
import { operation } from './operation.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { terms } from './terms.ts';

/** Every string of the pages in English. */
export const en: Texts = { ...pages, ...terms, ...lendingTexts, ...people, applications, calendar, forms, operation, problems };
