import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const uses: Feature = { pages: [{ path: '/uses/:id', page: lazy(() => import('./UsePage.tsx')) }] };
