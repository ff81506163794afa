import type { Feature } from '../../app/feature.ts';

export const applications: Feature = { pages: [] };
