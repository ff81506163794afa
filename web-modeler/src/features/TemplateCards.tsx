import { useEffect, useRef } from '@bpmn-io/properties-panel/preact/hooks';
import { readTemplate, type Template } from '../api/views.ts';
import type { Canvas } from '../canvas/injected.ts';
import { createPicture } from '../canvas/modeler.ts';
import { t } from '../language/chosen.ts';

/** Flows of the library, each with its picture, to begin a drawing with. */
export const TemplateCards = ({ templates, open }: { readonly templates: readonly Template[]; readonly open: (template: Template) => void }) => (
  <ul class="yx-cards">
    {templates.map((template) => (
      <li key={template.name}>
        <Picture template={template} />
        <button type="button" data-template={template.name} onClick={() => { open(template); }}>
          <b>{template.title}</b>
          {template.description && <span>{template.description}</span>}
          <small>{template.name}{template.scenarios.length > 0 && ` · ${t('scenarios: {count}', { count: template.scenarios.length })}`}</small>
        </button>
      </li>
    ))}
  </ul>
);

/** The flow drawn small; without it the words remain. */
function Picture({ template: { name } }: { readonly template: Template }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const viewer = createPicture(place.current, t);
    let wanted = true;
    const show = async (): Promise<void> => {
      const bpmn = await readTemplate(name);
      if (!wanted) return;
      await viewer.importXML(bpmn);
      const canvas = viewer.get<Canvas>('canvas');
      canvas.zoom(canvas.zoom('fit-viewport', 'auto') * 0.94, 'auto');
    };
    show().catch(() => undefined);
    return () => { wanted = false; viewer.destroy(); };
  }, [name]);
  return <div ref={place} class="yx-picture" aria-hidden="true" inert />;
}
