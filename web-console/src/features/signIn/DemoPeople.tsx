import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.ts';
import { send } from '../../api/request.ts';
import type { Session } from '../../api/schema.ts';
import { Section } from '../../display/Page.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { roleText } from '../../display/roleText.ts';

/** As api/routes/demo answers; only installations for demonstration have it. */
interface DemoPerson { readonly login: string; readonly name: string; readonly roles: readonly { readonly role: string; readonly unitName: string }[] }

async function demoPeople(): Promise<readonly DemoPerson[]> {
  try {
    return ((await send('GET', '/demo/people')) as { items: readonly DemoPerson[] }).items;
  } catch (error) {
    if (isProblem(error, 'route-unknown')) return [];
    throw error;
  }
}

/** Units in the order of their first person. */
function byUnit(people: readonly DemoPerson[]): readonly (readonly [unit: string, people: readonly DemoPerson[]])[] {
  const units = new Map<string, readonly DemoPerson[]>();
  for (const person of people) {
    const unit = person.roles[0]?.unitName ?? '';
    units.set(unit, [...(units.get(unit) ?? []), person]);
  }
  return [...units];
}

/** Everyone of the demonstration, by unit, to sign in by one click. */
export function DemoPeople({ begin }: { readonly begin: (session: Session) => void }) {
  const { t } = useTranslation();
  const [error, setError] = useState<unknown>();
  const { data: people = [] } = useQuery({ queryKey: ['demo-people'], queryFn: demoPeople, retry: false });
  if (people.length === 0) return null;
  const enter = (login: string) => send('POST', '/demo/sessions', { body: { login } }).then((session) => { begin(session as Session); }, setError);
  return (
    <Section title={t('signIn.demo')}>
      {error !== undefined && <ProblemNotice error={error} />}
      {byUnit(people).map(([unit, colleagues]) => (
        <section key={unit} className="demo" aria-label={unit}>
          <h3>{unit}</h3>
          {colleagues.map(({ login, name, roles }) => (
            <button key={login} type="button" onClick={() => void enter(login)} data-login={login}>
              {name}<small>{roles.map(({ role }) => roleText(t, role)).join(' · ')}</small>
            </button>
          ))}
        </section>
      ))}
    </Section>
  );
}
