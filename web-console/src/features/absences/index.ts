import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const absences: Feature = {
  pages: [{ path: '/absences', page: lazy(() => import('./AbsencesPage.tsx')) }],
  menu: { to: '/absences', text: 'absences', rights: ['absence.manage'], personal: true },
};
