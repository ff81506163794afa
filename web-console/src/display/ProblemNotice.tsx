import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.ts';
import { problemWords } from './problemWords.ts';

interface Props {
  readonly error: unknown;
  readonly retry?: (() => void) | undefined;
  /** How to leave it behind, for a problem of an act that can be done anew. */
  readonly dismiss?: (() => void) | undefined;
}

/** What went wrong and what the person can do about it, in words; the code and number of the request for whoever helps. */
export function ProblemNotice({ error, retry, dismiss }: Props) {
  const { t } = useTranslation();
  const problem = problemOf(error);
  const { says, can } = problemWords(problem);
  const details = (
    <>
      {can !== '' && <p>{can}</p>}
      <p className="quiet small">{problem.code}{problem.instance !== undefined && ` · ${problem.instance.replace('urn:uuid:', '')}`}</p>
    </>
  );
  return <Alert className="notice" type="error" showIcon role="alert" title={says} description={details} action={retry && <Button size="small" onClick={retry}>{t('general.retry')}</Button>} {...(dismiss && { closable: { onClose: dismiss } })} />;
}
