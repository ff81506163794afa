import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from '../../display/Field.tsx';

/** The PIN with which the custodian, or the holder, opens the seal for what is decided here; never kept. R41 */
export function Release({ pin, change }: { readonly pin: string; readonly change: (pin: string) => void }) {
  const { t } = useTranslation();
  return <Field label={t('pin.release')} hint={t('pin.releaseHint')}>{(control) => <Input {...control} type="password" autoComplete="off" value={pin} onChange={({ target }) => { change(target.value); }} />}</Field>;
}
