import type { Feature } from '../shell/feature.ts';
import type { ExportedFlow } from '../scenarios/kept.ts';
import { download } from './save.ts';

/** The flow with its scenarios in one file, as the API exports and imports it. */
export const exchange: Feature = {
  id: 'export', label: 'Export with scenarios', seldom: true,
  async run(workbench) {
    const { head, scenarios } = workbench.state.value;
    const flow: ExportedFlow = { format: 'yinxin-flow-1', key: head.key, name: head.name, bpmn: await workbench.xml(), scenarios };
    download(`${head.key}.flow.json`, 'application/json', JSON.stringify(flow, null, 2));
  },
};
