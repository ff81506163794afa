import { processesOf } from '../../../bpmn/read/model.ts';
import { kindOf, formPart, type Part, type PartKind } from '../parts/part.ts';
import type { ActField, AnyField, SelectField } from './entries.tsx';
import { extensionField, fieldsOf } from './fields.ts';
import type { Panel } from './panel.ts';
import { attributeAt, setAttributesAt, type Spot } from './writing.ts';

/** One that may be named. */
interface Offered { readonly id: string; readonly name: string; readonly part?: Part }

/** How a task names a part of the flow. Texts are English. */
interface Naming {
  readonly extension: string;
  readonly attribute: string;
  readonly kind: Exclude<PartKind, 'main'>;
  readonly label: string;
  readonly help: string;
  readonly open: string;
  readonly make: string;
  readonly offered: readonly Offered[];
}

/** The choice among what stands beside the drawing, and the way there; without any, a new one is made. */
function choiceOf(spot: Spot, { extension, attribute, kind, label, help, open, make, offered }: Naming, panel: Panel): readonly AnyField[] {
  const { t, parts } = panel;
  const read = (): string => attributeAt(spot, extension, attribute);
  const write = (id: string): void => { setAttributesAt(spot, extension, { [attribute]: id }, panel, true); };
  const chosen = offered.find(({ id }) => id === read());
  const select: SelectField = {
    kind: 'select', id: attribute, label: t(label), description: t(help), get: read, set: write,
    options: () => {
      const known = offered.map(({ id, name }) => ({ value: id, label: name === id ? id : `${name} (${id})` }));
      return [{ value: '', label: t('not said') }, ...known, ...(read() === '' || chosen ? [] : [{ value: read(), label: t('{id} (not among the parts of the flow)', { id: read() }) }])];
    },
  };
  const jump: ActField | undefined = chosen?.part === undefined ? undefined : { kind: 'act', id: `${attribute}-open`, label: t(open), act: () => { parts.show(chosen.part ?? ''); } };
  const begin: ActField = { kind: 'act', id: `${attribute}-make`, label: t(make), act: () => { parts.make(kind, write); } };
  return fieldsOf(select, chosen ? jump : begin);
}

/** The form of a user task. */
export const formFields = (spot: Spot, panel: Panel): readonly AnyField[] => choiceOf(spot, {
  extension: 'zeebe:FormDefinition', attribute: 'formId', kind: 'form', label: 'Form', help: 'what is filled in; its values become variables', open: 'Open the form', make: 'Draw a new form',
  offered: panel.parts.forms().map((id) => ({ id, name: id, part: formPart(id) })),
}, panel);

/** The decision that a business rule task asks. */
export const decisionChoice = (spot: Spot, panel: Panel): readonly AnyField[] => choiceOf(spot, {
  extension: 'zeebe:CalledDecision', attribute: 'decisionId', kind: 'table', label: 'Decision', help: 'of a decision table that is deployed with the flow', open: 'Open the table', make: 'Draw a new table',
  offered: panel.parts.decisions(),
}, panel);

/** The process that a call activity calls; one deployed before, or FEEL, is written by hand. */
export function processChoice(spot: Spot, panel: Panel): readonly AnyField[] {
  const own = processesOf(panel.definitions()).map(({ id }) => id);
  const offered = panel.parts.processes().filter(({ id, part }) => kindOf(part) === 'process' || own.includes(id));
  const naming: Naming = { extension: 'zeebe:CalledElement', attribute: 'processId', kind: 'process', label: 'Process', help: 'of this flow\'s files', open: 'Open the process', make: 'Draw a new process', offered };
  return [
    ...choiceOf(spot, naming, panel),
    extensionField(spot, naming.extension, 'processId', { id: 'processIdText', label: 'Or by its id', help: 'of a process that was deployed before, or FEEL with a leading =', as: 'text' }, panel),
  ];
}
