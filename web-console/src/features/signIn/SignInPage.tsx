import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useSession } from '../../app/session.tsx';
import { call } from '../../api/request.ts';
import type { Session } from '../../api/schema.ts';
import { Field } from '../../display/Field.tsx';
import { Page, Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { placeAfterSignIn } from './place.ts';

/** Name, password and second factor; in a demonstration one click. */
export default function SignInPage() {
  const { t } = useTranslation();
  const { session, begin } = useSession();
  const [search] = useSearchParams();
  const to = search.get('to');
  if (session) return <Navigate to={placeAfterSignIn(to)} replace />;
  return (
    <Page title={t('signIn.title')} lead={to !== null && to !== '/inbox' ? t('signIn.back') : undefined}>
      <div className="sign-in">
        <Section><SignInForm begin={begin} /></Section>
      </div>
      <DemoPeople begin={begin} />
      <p className="more"><Link to="/verify">{t('signIn.verify')}</Link></p>
    </Page>
  );
}

function SignInForm({ begin }: { readonly begin: (session: Session) => void }) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({ login: '', password: '', totp: '' });
  const [{ busy, error }, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const field = (name: keyof typeof given) => ({ value: given[name], onChange: ({ target }: { target: { value: string } }) => { setGiven({ ...given, [name]: target.value }); } });
  const submit = async () => {
    setState({ busy: true });
    try {
      const { login, password, totp } = given;
      begin(await call('post /sessions', { body: { login: login.trim(), password, ...(totp === '' ? {} : { totp: totp.replaceAll(' ', '') }) } }));
    } catch (problem) {
      setState({ busy: false, error: problem });
      setGiven({ ...given, totp: '' });
    }
  };
  return (
    <form className="form" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {error !== undefined && <ProblemNotice error={error} />}
      <Field label={t('signIn.login')}>{(control) => <Input {...control} {...field('login')} autoComplete="username" autoFocus required />}</Field>
      <Field label={t('signIn.password')}>{(control) => <Input {...control} {...field('password')} type="password" autoComplete="current-password" required />}</Field>
      <Field label={t('signIn.totp')} hint={t('signIn.totpHint')}>{(control) => <Input {...control} {...field('totp')} inputMode="numeric" autoComplete="one-time-code" pattern="[0-9 ]{6,7}" />}</Field>
      <Button type="primary" htmlType="submit" block size="large" loading={busy}>{t('signIn.submit')}</Button>
    </form>
  );
}
