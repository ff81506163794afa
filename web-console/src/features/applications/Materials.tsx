import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/hooks.ts';
import type { MaterialRequirements } from '../../api/schema.ts';
import { Field } from '../../display/Field.tsx';
import { ProblemNotice } from '../../display/ProblemNotice.tsx';
import { Loading } from '../../display/Loading.tsx';
import { FileDrop } from '../../document/FileDrop.tsx';
import type { DraftMaterial } from './draft.ts';

interface Props {
  readonly asked: Pick<MaterialRequirements, 'materials' | 'sharedNotAsked'>;
  readonly unit: string;
  readonly given: readonly DraftMaterial[];
  readonly change: (given: readonly DraftMaterial[]) => void;
}

type Asked = MaterialRequirements['materials'][number];

/** Every material that the policy asks for, with its article; each is brought as a PDF at once. R07, R09 */
export function Materials({ asked: { materials, sharedNotAsked }, unit, given, change }: Props) {
  const { t } = useTranslation();
  if (materials.length === 0) return <p className="quiet">{t('applications.noMaterial')}</p>;
  return (
    <div className="form">
      {sharedNotAsked && <p className="quiet small">{t('applications.shared')}</p>}
      {materials.map((one) => {
        const isIt = ({ kind, about }: DraftMaterial) => kind === one.kind && about === one.about;
        return <Material key={`${one.kind} ${one.about}`} asked={one} unit={unit} given={given.find(isIt)} change={(material) => { change([...given.filter((other) => !isIt(other)), ...(material ? [material] : [])]); }} />;
      })}
    </div>
  );
}

function Material({ asked, unit, given, change }: { readonly asked: Asked; readonly unit: string; readonly given: DraftMaterial | undefined; readonly change: (material: DraftMaterial | undefined) => void }) {
  const { t } = useTranslation();
  const upload = useAct('post /documents');
  const { kind, about, article } = asked;
  const take = (file: File) => {
    upload.mutate({ body: new Blob([file], { type: 'application/pdf' }), query: { unit, name: file.name.slice(0, 255) } }, { onSuccess: ({ id, name }) => { change({ kind, about, documentId: id, name, validUntil: '' }); } });
  };
  return (
    <div className="field" data-material={kind}>
      <span className="label">{t(`applications.material.${kind}`)} <span className="quiet small">{t(`applications.subject.${about}`)} · {article}</span></span>
      {given ? (
        <div className="file">
          <span className="wrap">{given.name}</span>
          <Field label={t('applications.validUntil')}>{(control) => <Input {...control} type="date" value={given.validUntil} onChange={({ target }) => { change({ ...given, validUntil: target.value }); }} />}</Field>
          <Button onClick={() => { change(undefined); }}>{t('general.remove')}</Button>
        </div>
      ) : upload.isPending ? <Loading /> : <FileDrop text={t('request.drop')} take={take} />}
      {upload.error && <ProblemNotice error={upload.error} />}
    </div>
  );
}
