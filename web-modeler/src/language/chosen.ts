import { translator, type Language, type Translate } from './translate.ts';

const kept = 'language'; // the console keeps its choice under the same name

/** The language of the pages: Chinese, unless another was chosen here or in the console. */
export const language: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh-CN';
export const t: Translate = translator(language);

/** bpmn-js draws its palettes once, so another language begins anew; the draft is kept. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(kept, chosen);
  location.reload();
}

/** An instant as people write it. */
export const shownInstant = (iso: string): string => new Date(iso).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' });
