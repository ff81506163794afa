import './nonce.ts';
import './shell/modeler.css';
import { render } from '@bpmn-io/properties-panel/preact';
import { permissions } from '../../domain/permission/table.ts';
import { ApiProblem, useCsrfToken } from './api/client.ts';
import { readSession, type Session } from './api/session.ts';
import { language, t } from './language/chosen.ts';
import { problemText } from './shell/problem.ts';
import { signInAgain } from './shell/signIn.ts';

const page = document.getElementById('modeler')!;
document.documentElement.lang = language;
document.title = t('Flows · Yinxin');

/** Who is not signed in is sent to sign in before bpmn-js is loaded. */
async function begin(): Promise<void> {
  const session = await readSession();
  useCsrfToken(session.csrfToken);
  if (!mayRead(session)) return render(<p class="yx-alone">{t('Flows are drawn by flow administrators; this account may not see them.')} <a href="/">{t('To the console')}</a></p>, page);
  const { showModeler } = await import('./page.tsx');
  showModeler(page, session);
}

const mayRead = ({ roles }: Session): boolean => roles.some(({ role }) => role in permissions['flow.read']);

begin().catch((error: unknown) => {
  if (error instanceof ApiProblem && error.status === 401) signInAgain();
  else render(<p class="yx-alone" role="alert">{problemText(error)} <button type="button" onClick={() => { location.reload(); }}>{t('Try again')}</button></p>, page);
});
