import type { Feature } from '../shell/feature.ts';
import { ScenarioPanel } from '../scenarios/ScenarioPanel.tsx';

export const scenarios: Feature = { id: 'scenarios', label: 'Scenarios', Panel: ScenarioPanel };
