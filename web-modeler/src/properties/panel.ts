import type { Definitions } from '../../../bpmn/read/model.ts';
import type { RuleContext } from '../../../bpmn/rules/rule.ts';
import type { Deadlines } from '../canvas/deadlines.ts';
import type { BpmnFactory, CommandStack, Modeling } from '../canvas/injected.ts';
import type { Colleague, Rule } from '../api/views.ts';
import type { Translate } from '../language/translate.ts';
import type { OfferedParts } from '../parts/offered.ts';

/** What the fields of the panel are made with. */
export interface Panel {
  readonly t: Translate;
  readonly commandStack: CommandStack;
  readonly bpmnFactory: BpmnFactory;
  readonly modeling: Modeling;
  readonly deadlines: Deadlines;
  /** The approval rule the flow is drawn for. */
  readonly rule: () => Rule | undefined;
  readonly colleagues: () => readonly Colleague[];
  /** Ids of the user tasks of the drawing: conditions read their decisions. */
  readonly tasks: () => readonly string[];
  /** The drawing as the rules see it. */
  readonly definitions: () => Definitions;
  /** What the rules are judged with. */
  readonly context: () => RuleContext;
  /** Decisions, forms and processes that stand beside the drawing. */
  readonly parts: OfferedParts;
}
