import type { TFunction } from 'i18next';
import type { InboxItem } from '../../api/schema.ts';

/** What a task is about, as lists call it. */
export const titleOf = (t: TFunction, { use, application }: Pick<InboxItem, 'use' | 'application'>): string =>
  use ? use.reason : application ? `${t(`applications.kind.${application.kind}`)} · ${application.name}` : '';
