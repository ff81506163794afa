import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const register: Feature = {
  pages: [{ path: '/register', page: lazy(() => import('./RegisterPage.tsx')) }],
  menu: { to: '/register', text: 'register', rights: ['register.read'] },
};
