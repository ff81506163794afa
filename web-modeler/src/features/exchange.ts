import type { Feature } from '../shell/feature.ts';
import type { ExportedFlow } from '../scenarios/kept.ts';
import { download } from './save.ts';

/** The flow with its scenarios, tables and forms in one file, as the API exports and imports it. */
export const exchange: Feature = {
  id: 'export', label: 'Export everything', seldom: true,
  async run(workbench) {
    const { head } = workbench.state.value;
    const { files, ...content } = await workbench.content();
    const flow: ExportedFlow = { format: 'yinxin-flow-1', key: head.key, name: head.name, ...content, ...(files.length > 0 && { files }) };
    download(`${head.key}.flow.json`, 'application/json', JSON.stringify(flow, null, 2));
  },
};
