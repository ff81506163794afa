import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zhCN } from './zh-CN/index.ts';

/** Every string of the pages; the same keys in each language. */
export type Texts = typeof zhCN;
export type Language = 'zh-CN' | 'en';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts };
  }
}

const kept = 'language';

/** Loads the words of the language that was chosen before, else Chinese. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({ lng: 'zh-CN', fallbackLng: 'zh-CN', resources: { 'zh-CN': { translation: zhCN } }, interpolation: { escapeValue: false } }); // React escapes
  if (localStorage.getItem(kept) === 'en') await chooseLanguage('en');
}

export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) i18next.addResourceBundle('en', 'translation', (await import('./en/index.ts')).en);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(kept, language);
}
