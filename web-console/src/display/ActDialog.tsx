import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './ProblemNotice.tsx';

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** What the act does and cannot be undone of it. */
  readonly warning?: ReactNode;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly ready?: boolean;
  readonly error?: unknown;
  readonly children?: ReactNode;
  readonly close: () => void;
  readonly act: () => void;
}

/** Asks once more before an act that others will feel. */
export function ActDialog({ open, title, warning, confirm, danger = false, busy, ready = true, error, children, close, act }: Props) {
  const { t } = useTranslation();
  const footer = (
    <>
      <Button onClick={close} disabled={busy}>{t('general.cancel')}</Button>
      <Button type="primary" danger={danger} loading={busy} disabled={!ready} onClick={act}>{confirm}</Button>
    </>
  );
  return (
    <Modal open={open} title={title} onCancel={close} footer={footer} destroyOnHidden>
      {warning !== undefined && <p className="lead">{warning}</p>}
      <div className="form">{children}</div>
      {error !== undefined && error !== null && <ProblemNotice error={error} />}
    </Modal>
  );
}
