import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const task: Feature = { pages: [{ path: '/tasks/:id', page: lazy(() => import('./TaskPage.tsx')) }] };
