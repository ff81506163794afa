import { textIn } from '../canvas/injected.ts';
import type { AnyField, CheckField, SelectField, TextField } from './entries.tsx';
import { feelProblem, nameProblem, textProblem } from './feel.ts';
import type { Panel } from './panel.ts';
import { attributeAt, change, expressionText, setAttributesAt, setExpression, setText, type Spot } from './writing.ts';

/** What a text field says of itself, in English. `as`: what its text is. */
export interface Told {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  /** `feel`: always FEEL; `text`: FEEL with a leading `=`, else it stands for itself; `name`: of a variable; `plain`: nothing of these. */
  readonly as: 'feel' | 'text' | 'name' | 'plain';
  /** What else is wrong with a text, in the language of the page. */
  readonly wrong?: (text: string) => string | undefined;
}

const problems = { feel: feelProblem, text: textProblem, name: nameProblem, plain: () => undefined } as const;

function told({ id, label, help, as, wrong }: Told, panel: Panel): Pick<TextField, 'kind' | 'id' | 'label' | 'description' | 'validate'> {
  const { t } = panel;
  return { kind: as === 'feel' ? 'lines' : 'text', id, label: t(label), description: t(help), validate: (text) => problems[as](text, panel) ?? wrong?.(text.trim()) };
}

const withoutSign = (text: string): string => text.replace(/^=\s*/, '');

/** A text attribute of the element itself. */
export const plainField = (spot: Spot, name: string, words: Told, panel: Panel): TextField => ({
  ...told(words, panel), get: () => textIn(spot.owner.get(name)), set: (text) => { setText(spot, name, text, panel); },
});

/** A formal expression under the element. */
export const expressionField = (spot: Spot, name: string, words: Told, panel: Panel): TextField => ({
  ...told(words, panel), get: () => expressionText(spot, name), set: (text) => { setExpression(spot, name, text, panel); },
});

/** An attribute of an extension element; `zeebe:` writes what is always FEEL with a leading `=`, which is not shown. */
export function extensionField(spot: Spot, type: string, name: string, words: Told, panel: Panel): TextField {
  const isFeel = words.as === 'feel';
  return {
    ...told(words, panel),
    get: () => (isFeel ? withoutSign(attributeAt(spot, type, name)) : attributeAt(spot, type, name)),
    set: (text) => { setAttributesAt(spot, type, { [name]: isFeel && text.trim() !== '' ? `=${withoutSign(text.trim())}` : text.trim() }, panel, true); },
  };
}

interface Choice { readonly id: string; readonly label: string; readonly help?: string; /** Words by value, in their order; the first stands for nothing being said. */ readonly words: Readonly<Record<string, string>> }

/** A choice of words; the first is meant when nothing is written. */
export function choiceField({ id, label, help, words }: Choice, read: () => string, write: (value: string | undefined) => void, { t }: Panel): SelectField {
  const [first = ''] = Object.keys(words);
  return {
    kind: 'select', id, label: t(label), description: help && t(help), get: () => (read() === first ? '' : read()), set: (chosen) => { write(chosen === '' ? undefined : chosen); },
    options: () => {
      const known = Object.entries(words).map(([value, says]) => ({ value: value === first ? '' : value, label: t(says) }));
      return read() === '' || read() in words ? known : [{ value: read(), label: read() }, ...known];
    },
  };
}

/** A yes or no of the element itself. @param absent what is meant when nothing is written */
export const checkField = ({ element, owner }: Spot, name: string, { id, label, help }: Pick<Told, 'id' | 'label' | 'help'>, absent: boolean, panel: Panel): CheckField => ({
  kind: 'check', id, label: panel.t(label), description: panel.t(help), get: () => (owner[name] as boolean | undefined) ?? absent,
  set: (chosen) => { change(element, [{ owner, properties: { [name]: chosen === absent ? undefined : chosen } }], panel); },
});

/** Fields of a group, without those that do not apply. */
export const fieldsOf = (...fields: readonly (AnyField | undefined | false | '')[]): readonly AnyField[] => fields.filter((field): field is AnyField => Boolean(field));
