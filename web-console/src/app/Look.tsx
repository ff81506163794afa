import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nonce } from '../nonce.ts';

const theme = {
  token: { colorPrimary: '#1f4e9e', colorError: '#cf1322', colorSuccess: '#389e0d', colorLink: '#1f4e9e', borderRadius: 6, fontSize: 15, fontFamily: 'inherit', colorTextDescription: '#595959', motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches },
  components: { Segmented: { trackBg: '#e6e9ee' } },
};

/** Colours, sizes and antd's own words in the language of the page; English is what antd speaks unless told. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return <ConfigProvider csp={{ nonce }} theme={theme} button={{ autoInsertSpace: false }} {...(i18n.language === 'en' ? {} : { locale: zhCN })}>{children}</ConfigProvider>;
}
