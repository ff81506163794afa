import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const calendar: Feature = {
  pages: [{ path: '/calendar', page: lazy(() => import('./CalendarPage.tsx')) }],
  menu: { to: '/calendar', text: 'calendar', rights: ['calendar.set', 'flow.deploy'] },
};
