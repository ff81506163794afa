import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const signIn: Feature = { pages: [{ path: '/sign-in', page: lazy(() => import('./SignInPage.tsx')), open: true }] };
