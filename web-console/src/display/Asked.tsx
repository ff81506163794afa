import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ActDialog } from './ActDialog.tsx';

interface Props {
  readonly label: string;
  readonly warning: string;
  /** What the dialog's button says; the label unless given. */
  readonly confirm?: string;
  /** As wide as its place: one of several acts below each other. */
  readonly block?: boolean;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly ready?: boolean;
  readonly error: unknown;
  readonly act: (done: () => void) => void;
  readonly children?: ReactNode;
}

/** A button for an act that asks once more. */
export function Asked({ label, confirm = label, block = false, danger = false, act, children, ...dialog }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => { setOpen(false); };
  return (
    <div>
      <Button block={block} danger={danger} type={block || danger ? 'default' : 'primary'} onClick={() => { setOpen(true); }}>{label}</Button>
      <ActDialog open={open} title={label} confirm={confirm} danger={danger} close={close} act={() => { act(close); }} {...dialog}>{children}</ActDialog>
    </div>
  );
}
