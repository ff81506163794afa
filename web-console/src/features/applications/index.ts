import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const applications: Feature = {
  pages: [
    { path: '/applications', page: lazy(() => import('./ApplicationsPage.tsx')) },
    { path: '/applications/new', page: lazy(() => import('./ApplyPage.tsx')) },
    { path: '/applications/:id', page: lazy(() => import('./ApplicationPage.tsx')) },
  ],
  menu: { to: '/applications', text: 'applications', rights: ['application.submit', 'application.review', 'application.execute', 'application.read'] },
};
