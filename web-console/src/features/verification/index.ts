import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const verification: Feature = {
  pages: [{ path: '/verify', page: lazy(() => import('./VerifyPage.tsx')), open: true }],
  menu: { to: '/verify', text: 'verify' },
};
