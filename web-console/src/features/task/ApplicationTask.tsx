import type { Task } from '../../api/schema.ts';
import { Facts } from '../../display/Facts.tsx';
import { Section } from '../../display/Page.tsx';

interface Props {
  readonly task: Task;
  readonly applicationId: string;
  readonly reread: () => void;
}

export function ApplicationTask({ task }: Props) {
  return <Section><Facts facts={[['id', task.id]]} /></Section>;
}
