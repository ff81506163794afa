import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../texts/index.ts';

/** Goes over to the other language; the choice is kept. */
export function LanguageChoice() {
  const { i18n } = useTranslation();
  const other: Language = i18n.language === 'en' ? 'zh-CN' : 'en';
  return <Button type="text" size="small" lang={other} onClick={() => void chooseLanguage(other)}>{other === 'en' ? 'English' : '中文'}</Button>;
}
