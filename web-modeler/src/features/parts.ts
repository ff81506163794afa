import { PartsPanel } from '../parts/PartsPanel.tsx';
import type { Feature } from '../shell/feature.ts';

export const parts: Feature = { id: 'parts', label: 'Parts', Panel: PartsPanel };
