import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { ActDialog } from '../../display/ActDialog.tsx';

interface Props {
  readonly label: string;
  readonly warning: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly ready?: boolean;
  readonly error: unknown;
  readonly act: (done: () => void) => void;
  readonly children?: ReactNode;
}

/** A button for an act that asks once more. */
export function Asked({ label, danger = false, act, children, ...dialog }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => { setOpen(false); };
  return (
    <>
      <Button block danger={danger} onClick={() => { setOpen(true); }}>{label}</Button>
      <ActDialog open={open} title={label} danger={danger} close={close} act={() => { act(close); }} {...dialog}>{children}</ActDialog>
    </>
  );
}
