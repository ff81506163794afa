import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const obligations: Feature = {
  pages: [{ path: '/obligations', page: lazy(() => import('./ObligationsPage.tsx')) }],
  menu: { to: '/obligations', text: 'obligations', rights: ['obligation.read'] },
};
