import { Button, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../display/Field.tsx';
import { ReasonField } from '../../display/ReasonField.tsx';
import { base64Of } from '../../document/base64.ts';
import { FileDrop } from '../../document/FileDrop.tsx';

/** A picture for the seal as the applicant gives it: PNG in Base64, its size in millimetres, and why it is given. */
export interface GivenImprint {
  readonly picture: string;
  /** Name of the file. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly why: string;
}

export const noImprint: GivenImprint = { picture: '', file: '', width: 40, height: 40, why: '' };
export const isWhole = ({ picture, why }: GivenImprint): boolean => picture !== '' && why.trim() !== '';

/** The fields of an imprint that is handed in. R13, R15 */
export function ImprintFields({ imprint, change }: { readonly imprint: GivenImprint; readonly change: (imprint: GivenImprint) => void }) {
  const { t } = useTranslation();
  const { picture, file, why } = imprint;
  const size = (name: 'width' | 'height') => <Field label={t(`applications.${name}`)}>{(control) => <InputNumber {...control} min={5} max={60} precision={0} suffix="mm" value={imprint[name]} onChange={(given) => { change({ ...imprint, [name]: given ?? imprint[name] }); }} />}</Field>;
  return (
    <>
      {picture === ''
        ? <FileDrop text={t('applications.dropPng')} accept="image/png" take={async (chosen) => { change({ ...imprint, picture: await base64Of(chosen), file: chosen.name }); }} />
        : <div className="file"><span className="wrap">{file}</span><Button onClick={() => { change({ ...imprint, picture: '', file: '' }); }}>{t('general.remove')}</Button></div>}
      <div className="row">{size('width')}{size('height')}</div>
      <ReasonField label={t('applications.supplyWhy')} value={why} change={(text) => { change({ ...imprint, why: text }); }} />
    </>
  );
}
