import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule } from 'bpmn-js-properties-panel';
import Modeler from 'bpmn-js/lib/Modeler.js';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import Viewer from 'bpmn-js/lib/Viewer.js';
import minimap from 'diagram-js-minimap';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import yinxin from '../../../bpmn/extension.json' with { type: 'json' };
import type { Definitions } from '../../../bpmn/read/model.ts';
import type { Refusal } from '../../../bpmn/refusal.ts';
import type { Translate } from '../language/translate.ts';
import { lintAfterPause } from '../lint/afterPause.ts';
import { yinxinLint } from '../lint/plugin.ts';
import { yinxinProperties, type FlowConfig } from '../properties/provider.ts';
import { deadlines } from './deadlines.ts';
import { onlyExecuted } from './executed.ts';
import { offers } from './offers.ts';
import { yinxinRenderer } from './renderer.ts';

/** The one metamodel: deploying reads files with the same two. */
const moddleExtensions = { zeebe, yinxin };

export interface ModelerOptions {
  readonly canvas: HTMLElement;
  readonly properties: HTMLElement;
  readonly t: Translate;
  readonly flow: FlowConfig;
  /** What is found in the drawing, together with all that is deployed beside it. */
  readonly judge: (definitions: Definitions) => readonly Refusal[];
}

/** bpmn-js with everything that makes it ours. */
export function createModeler({ canvas, properties, t, flow, judge }: ModelerOptions): Modeler {
  return new Modeler({
    container: canvas,
    propertiesPanel: { parent: properties },
    flow,
    linting: { active: true, bpmnlint: yinxinLint(judge) },
    moddleExtensions,
    additionalModules: [
      { translate: ['value', t] }, BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, minimap, lintAfterPause,
      deadlines, offers, onlyExecuted, yinxinRenderer, yinxinProperties,
    ],
  } as never);
}

/** Shows a flow without letting it be changed. */
export const createViewer = (container: HTMLElement, t: Translate): NavigatedViewer =>
  new NavigatedViewer({ container, moddleExtensions, additionalModules: [{ translate: ['value', t] }, yinxinRenderer] } as never);

/** Shows a flow as a picture that does not move. */
export const createPicture = (container: HTMLElement, t: Translate): Viewer => new Viewer({ container, moddleExtensions, additionalModules: [{ translate: ['value', t] }, yinxinRenderer] } as never);
