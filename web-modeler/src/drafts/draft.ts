import type { Beside } from '../parts/part.ts';
import type { KeptScenario } from '../scenarios/kept.ts';

/** What a flow is, besides its drawing. */
export interface FlowHead {
  /** What its versions have in common. */
  readonly key: string;
  readonly name: string;
  /** Id of the approval rule it is drawn for. */
  readonly rule?: string;
  /** The deployed version the drawing began with. */
  readonly from?: { readonly hash: string; readonly version: number };
}

/** A drawing that was not deployed yet, kept in the browser. */
export interface Draft extends Partial<Beside> {
  readonly bpmn: string;
  readonly head: FlowHead;
  readonly scenarios?: readonly KeptScenario[];
  /** ISO 8601. */
  readonly at: string;
}

/** What keeps texts; the browser's `localStorage`. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The one draft of a person in this browser. It outlasts sessions. */
export class Drafts {
  private readonly key: string;
  private readonly kept: Kept;

  constructor(person: string, kept: Kept) {
    this.key = `yinxin-draft/${person}`;
    this.kept = kept;
  }

  /** The draft; undefined when there is none, or none that can be read. */
  read(): Draft | undefined {
    try {
      const draft = JSON.parse(this.kept.getItem(this.key) ?? 'null') as Partial<Draft> | null;
      return typeof draft?.bpmn === 'string' && typeof draft.head?.key === 'string' && typeof draft.at === 'string' ? (draft as Draft) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it could be kept: the browser's room has a limit. */
  write(draft: Draft): boolean {
    try {
      this.kept.setItem(this.key, JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.kept.removeItem(this.key);
  }
}
