import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const operation: Feature = {
  pages: [
    { path: '/operation', page: lazy(() => import('./OperationPage.tsx')) },
    { path: '/operation/instances/:id', page: lazy(() => import('./InstancePage.tsx')) },
  ],
  menu: { to: '/operation', text: 'operation', rights: ['instance.list'], mark: lazy(() => import('./WaitingMark.tsx')) },
};
