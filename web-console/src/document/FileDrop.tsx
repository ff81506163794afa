import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly text: string;
  readonly hint?: string;
  readonly accept?: string;
  readonly disabled?: boolean;
  readonly take: (file: File) => unknown;
}

/** A place for one file: dropped, or chosen by pointer or keyboard. */
export function FileDrop({ text, hint, accept = 'application/pdf,.pdf', disabled = false, take }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [over, setOver] = useState(false);
  const takeFirst = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !disabled) take(file);
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => { setOver(false); }}
      onDrop={(event) => { event.preventDefault(); setOver(false); takeFirst(event.dataTransfer.files); }}
    >
      <input id={id} type="file" accept={accept} disabled={disabled} onChange={({ target }) => { takeFirst(target.files); target.value = ''; }} />
      <p>{text} <label htmlFor={id}>{t('general.chooseFile')}</label></p>
      {hint !== undefined && <p className="quiet small">{hint}</p>}
    </div>
  );
}
