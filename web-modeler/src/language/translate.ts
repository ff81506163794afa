import zn from 'bpmn-js-i18n/translations/zn.js';
import { elementsInChinese } from './elements.ts';
import { findingInChinese } from './findings.ts';
import { formsInChinese } from './forms.ts';
import { kindsInChinese } from './kinds.ts';
import { librariesInChinese } from './libraries.ts';
import { ownInChinese } from './own.ts';
import { partsInChinese } from './parts.ts';
import { scenariosInChinese } from './scenarios.ts';
import { tablesInChinese } from './tables.ts';

export const languages = { 'zh-CN': '中文', en: 'English' } as const;
export type Language = keyof typeof languages;

/** Gives a text in a language; `{name}` is replaced. Texts are known by their English. */
export type Translate = (text: string, replacements?: Readonly<Record<string, string | number>>) => string;

export const chinese: Readonly<Record<string, string>> = { ...zn, ...kindsInChinese, ...librariesInChinese, ...ownInChinese, ...elementsInChinese, ...scenariosInChinese, ...formsInChinese, ...tablesInChinese, ...partsInChinese };

/** A text without translation stays English. */
export function translator(language: Language): Translate {
  const find = (text: string): string => (language === 'en' ? text : (chinese[text] ?? findingInChinese(text) ?? text));
  return (text, replacements = {}) => find(text).replace(/\{(\w+)\}/g, (whole, name: string) => String(replacements[name] ?? whole));
}
