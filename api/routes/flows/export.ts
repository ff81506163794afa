import { route } from '../../route.ts';
import { ExportedFlow } from './deploy.ts';
import { shownFiles } from './files.ts';
import { shownForms } from './forms.ts';
import { shownScenarios } from './scenarios.ts';
import { FlowParams, onFlow } from './view.ts';

export const exportFlow = route({
  method: 'get', path: '/flows/{hash}/export', operation: 'flow.read', summary: 'A flow with its scenarios, forms and further files, to be imported elsewhere',
  params: FlowParams, answers: { 200: ExportedFlow, 404: 'flow-unknown' },
  on: onFlow,
  async handle({ on: { hash, key, name }, store }) {
    const [bpmn, scenarios, forms, files] = [await store.flows.bpmn(hash), await store.flows.scenarios(hash), await store.flows.forms(hash), await store.flows.files(hash)];
    return { format: 'yinxin-flow-1' as const, key, name, bpmn: new TextDecoder().decode(bpmn), scenarios: shownScenarios(scenarios), forms: shownForms(forms), files: shownFiles(files) };
  },
});
