import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const lending: Feature = {
  pages: [{ path: '/lending', page: lazy(() => import('./LendingPage.tsx')) }],
  menu: { to: '/lending', text: 'lending', rights: ['grant.read', 'standing-approval.read'] },
};
