import { analyse } from '../feel/analyse.ts';
import { feelText } from '../read/texts.ts';
import { defaultLimits } from '../refusal.ts';
import { cycleOf, dateOf, durationOf } from '../timer.ts';
import type { XmlDocument, XmlElement } from './document.ts';
import { named, withAttribute } from './edits.ts';
import { typeOf } from './expressionType.ts';
import type { Mending } from './mending.ts';
import { idOf, isBpmn } from './model.ts';

const timers: Readonly<Record<string, (text: string) => unknown>> = { timeDate: dateOf, timeDuration: durationOf, timeCycle: cycleOf };
const conditions: readonly string[] = ['conditionExpression', 'condition', 'loopCardinality', 'loopCondition', 'completionCondition'];

/** An expression whose text can only be one, a time or FEEL, says that it is formal. Words in a natural language stay what they are. */
export const formalExpression: Mending = {
  rule: 'formal-expression',
  find: (document) => (isForeign(document.root.attributes.expressionLanguage) ? [] : document.executed.flatMap((element) => {
    if (!isBpmn(element) || typeOf(element) || element.attributes.language !== undefined || !isFormal(element)) return [];
    return [{ element: idOf(element.parent), message: `The ${element.local} says that it is a formal expression`, edits: [...xsi(document, element), withAttribute(document, element, `${xsiPrefix(element)}:type`, named(element, 'tFormalExpression'))] }];
  })),
};

/** Whether a text, with or without a leading `=`, is FEEL. */
export const isWellFormed = (text: string): boolean => analyse(feelText(text), [], defaultLimits).syntax === undefined;

/** A language of the whole file that is not FEEL: then its texts are not either. */
const isForeign = (language: string | undefined): boolean => language !== undefined && !/(^|\/)feel\/?$/i.test(language.trim());

function isFormal(element: XmlElement): boolean {
  const text = element.text.trim();
  const timer = timers[element.local];
  if (timer) return text.startsWith('=') ? isFeel(text) : timer(text) !== undefined;
  return conditions.includes(element.local) && isFeel(text);
}

/** FEEL beyond doubt: marked as such, or with an operator, a call or a literal, and nothing wrong with it. */
function isFeel(text: string): boolean {
  if (/[$#]\{/.test(text)) return false;
  const marked = text.startsWith('=');
  const plainly = /^(true|false|\d+)$|[<>]|[^!<>=]=[^=]|!=|\w\(|\b(and|or|in)\b.*["\d]/.test(text) && !/==|&&|\|\||;/.test(text);
  return (marked || plainly) && isWellFormed(text);
}

const schema = 'http://www.w3.org/2001/XMLSchema-instance';
const xsiPrefix = ({ bound }: XmlElement): string => [...bound].find(([prefix, uri]) => uri === schema && prefix !== '')?.[0] ?? 'xsi';

/** The prefix, where the file has none for it. */
const xsi = (document: XmlDocument, element: XmlElement) => ([...element.bound].some(([prefix, uri]) => uri === schema && prefix !== '') ? [] : [withAttribute(document, document.root, 'xmlns:xsi', schema)]);
