import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useRead } from '../../api/hooks.ts';
import { ActDialog } from '../../display/ActDialog.tsx';
import { Field } from '../../display/Field.tsx';
import { Mark } from '../../display/Mark.tsx';
import { When } from '../../display/When.tsx';

const empty = { old: '', pin: '', again: '' };

/** The PIN of a seal, set and changed by whoever keeps it; nobody else learns it. R41 */
export function KeepPin({ esId }: { readonly esId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [given, setGiven] = useState(empty);
  const { data } = useRead('get /seals/{esId}/pin', { params: { esId } });
  const set = useAct('put /seals/{esId}/pin');
  if (!data) return null;
  const close = () => {
    setOpen(false);
    setGiven(empty);
  };
  const differs = given.again !== '' && given.again !== given.pin;
  const save = () => { set.mutate({ params: { esId }, body: { pin: given.pin, ...(data.set ? { old: given.old } : {}) } }, { onSuccess: close }); };
  const field = (name: keyof typeof empty, wrong?: string) => (
    <Field label={t(`pin.${name}`)} wrong={wrong} {...(name === 'pin' && { hint: t('pin.hint') })}>{(control) => <Input {...control} type="password" autoComplete={name === 'old' ? 'off' : 'new-password'} value={given[name]} onChange={({ target }) => { setGiven({ ...given, [name]: target.value }); }} />}</Field>
  );
  return (
    <>
      <Button block onClick={() => { setOpen(true); }}>{t(data.set ? 'pin.change' : 'pin.set')}</Button>
      <p className="small"><Mark tone={data.state === 'good' ? 'good' : 'warn'}>{t(`pin.state.${data.state}`)}</Mark>{data.changeBy !== undefined && <span className="quiet"> {t('pin.changeBy')} <When at={data.changeBy} day /></span>}</p>
      <ActDialog open={open} title={t(data.set ? 'pin.change' : 'pin.set')} warning={t('pin.warning')} confirm={t('pin.save')} busy={set.isPending} ready={given.pin !== '' && given.again === given.pin && (!data.set || given.old !== '')} error={set.error} close={close} act={save}>
        {data.set && field('old')}
        {field('pin')}
        {field('again', differs ? t('pin.differs') : undefined)}
      </ActDialog>
    </>
  );
}
