import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import { Loading } from '../../display/Loading.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { FileDrop } from '../../document/FileDrop.tsx';
import type { UseDraft } from './draft.ts';

interface Props {
  /** The unit whose document it will be; not known before a seal is chosen. */
  readonly unit: string | undefined;
  readonly document: UseDraft['document'];
  readonly change: (document: UseDraft['document']) => void;
}

/** The PDF that is to be stamped; it is brought at once, so that nothing is lost when the session ends. */
export function UploadDocument({ unit, document, change }: Props) {
  const { t } = useTranslation();
  const upload = useAct('post /documents');
  if (document) return <div className="file"><span className="wrap">{document.name}</span><Button onClick={() => { change(null); }}>{t('request.otherDocument')}</Button></div>;
  if (upload.isPending) return <Loading />;
  const take = (file: File) => {
    upload.mutate({ body: new Blob([file], { type: 'application/pdf' }), query: { name: file.name.slice(0, 255), ...(unit === undefined ? {} : { unit }) } }, { onSuccess: ({ id, name }) => { change({ id, name }); } });
  };
  return (
    <>
      <FileDrop text={t('request.drop')} hint={unit === undefined ? t('request.sealFirst') : t('request.dropHint')} disabled={unit === undefined} take={take} />
      {upload.error && <ProblemNotice error={upload.error} />}
    </>
  );
}
