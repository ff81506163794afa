import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const request: Feature = {
  pages: [{ path: '/uses/new', page: lazy(() => import('./RequestPage.tsx')) }],
  menu: { to: '/uses/new', text: 'request', rights: ['use.request'] },
};
