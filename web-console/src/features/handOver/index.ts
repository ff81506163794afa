import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const handOver: Feature = {
  pages: [{ path: '/hand-over', page: lazy(() => import('./HandOverPage.tsx')) }],
  menu: { to: '/hand-over', text: 'handOver', rights: ['task.hand-over'] },
};
