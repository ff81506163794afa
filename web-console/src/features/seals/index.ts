import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const seals: Feature = {
  pages: [
    { path: '/seals', page: lazy(() => import('./SealsPage.tsx')) },
    { path: '/seals/:esId', page: lazy(() => import('./SealPage.tsx')) },
  ],
  menu: { to: '/seals', text: 'seals', rights: ['seal.read'] },
};
