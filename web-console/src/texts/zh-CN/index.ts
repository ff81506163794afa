import { applications } from './applications.ts';
import { calendar } from './calendar.ts';
import { forms } from './forms.ts';
import { lendingTexts } from './lending.ts';
import { operation } from './operation.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { terms } from './terms.ts';

/** Every string of the pages in Chinese, the language of the regulations. */
export const zhCN = { ...pages, ...terms, ...lendingTexts, ...people, applications, calendar, forms, operation, problems };
