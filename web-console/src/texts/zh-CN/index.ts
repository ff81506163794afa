import { applications } from './applications.ts';
import { forms } from './forms.ts';
import { lendingTexts } from './lending.ts';
import { pages } from './pages.ts';
import { problems } from './problems.ts';
import { terms } from './terms.ts';

/** Every string of the pages in Chinese, the language of the regulations. */
export const zhCN = { ...pages, ...terms, ...lendingTexts, applications, forms, problems };
