import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/assets/properties-panel.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import 'bpmn-js-bpmnlint/dist/assets/css/bpmn-js-bpmnlint.css';
import { render } from '@bpmn-io/properties-panel/preact';
import { onSessionEnd } from './api/client.ts';
import type { Session } from './api/session.ts';
import { bind } from './features/bind.tsx';
import { check } from './features/check.ts';
import { deploy } from './features/deploy.tsx';
import { exchange } from './features/exchange.ts';
import { openFlow } from './features/open.tsx';
import { parts } from './features/parts.ts';
import { save } from './features/save.ts';
import { scenarios } from './features/scenarios.ts';
import { startAnew } from './features/startAnew.tsx';
import { redo, undo } from './features/undo.tsx';
import { versions } from './features/versions.tsx';
import { App } from './shell/App.tsx';
import { Workbench } from './shell/workbench.ts';

/** Everything that can be done with a drawing, in the order of the bar. */
const features = [startAnew, openFlow, save, exchange, undo, redo, versions, bind, parts, scenarios, check, deploy];

/** Puts the modeler into the page, for somebody who has signed in. */
export function showModeler(page: HTMLElement, session: Session): void {
  const workbench = new Workbench(session);
  onSessionEnd(() => void workbench.saveDraft().then(() => { workbench.state.set({ sessionEnded: true }); }));
  render(<App workbench={workbench} features={features} />, page);
}
