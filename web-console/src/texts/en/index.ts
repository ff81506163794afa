import type { Texts } from '../index.ts';
import { applications } from './applications.ts';
import { forms } from './forms.ts';
import { lendingTexts } from './lending.ts';
import { pages } from './pages.ts';
import { problems } from './problems.ts';
import { terms } from './terms.ts';

/** Every string of the pages in English. */
export const en: Texts = { ...pages, ...terms, ...lendingTexts, applications, forms, problems };
