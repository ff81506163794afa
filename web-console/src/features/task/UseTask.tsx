import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '../../api/hooks.ts';
import type { Task } from '../../api/schema.ts';
import { mayTry, usePerson } from '../../app/session.tsx';
import { Facts } from '../../display/Facts.tsx';
import { Section } from '../../display/Page.tsx';
import { LazyPages } from '../../document/LazyPages.tsx';
import { Stamp } from '../../document/Stamp.tsx';
import { DecisionSteps } from '../uses/DecisionSteps.tsx';
import { Complete } from './Complete.tsx';
import { Decide } from './Decide.tsx';
import { formFacts } from './subject.ts';

interface Props {
  readonly task: Task;
  readonly use: NonNullable<Task['use']>;
  readonly reread: () => void;
}

/** A use of a seal to be decided: the pages with the stamp where it will be, beside what else the subject holds. */
export function UseTask({ task, use, reread }: Props) {
  const { t } = useTranslation();
  const whole = useRead('get /uses/{id}', { params: { id: use.id } });
  const keeps = useKeeps(use.seal);
  const { place, picture } = use;
  return (
    <div className="two three">
      <div className="narrow-facts about">
        <Section title={t('task.subject')}>
          <Facts facts={[
            [t('task.reason'), use.reason], [t('task.seal'), use.sealName], [t('task.requester'), `${use.requesterName} · ${use.unitName}`],
            [t('task.place'), t('task.placeText', { ...place })], ...formFacts(task.subject.text), [t('task.digest'), <span key="sm3" className="mono small">{task.subject.sm3}</span>],
          ]} />
        </Section>
      </div>
      <div className="body">
        <Section title={use.documentName}>
          <LazyPages url={use.document.content} start={place.page} over={(number, size) => number === place.page && <Stamp place={place} extent={picture} page={size} picture={picture.content} label={t('task.stampHere', { name: use.sealName })} />} />
        </Section>
      </div>
      <div className="act">
        {task.state === 'open' && task.actions.may.includes('decide') && <Decide task={task} keeps={keeps} reread={reread} />}
        {task.state === 'open' && task.actions.may.includes('complete') && <Complete task={task} />}
        {whole.data && <Section title={t('task.soFar')}><DecisionSteps use={whole.data} /></Section>}
        <p className="more"><Link to={`/uses/${use.id}`}>{t('task.wholeUse')}</Link></p>
      </div>
    </div>
  );
}

/** Whether the person keeps this seal under a PIN; only keepers may ask. */
function useKeeps(esId: string): boolean {
  const person = usePerson();
  const [mayRead, mayRelease] = [mayTry(person, 'seal.read'), mayTry(person, 'task.release')];
  const seal = useRead('get /seals/{esId}', { params: { esId } }, { enabled: mayRead && mayRelease }).data;
  const isKeeper = seal !== undefined && person.person.id === (seal.category === 'unit' ? seal.custodian : seal.holder);
  return useRead('get /seals/{esId}/pin', { params: { esId } }, { enabled: isKeeper }).data?.set === true;
}
