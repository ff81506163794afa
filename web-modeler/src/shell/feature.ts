import type { ComponentType } from '@bpmn-io/properties-panel/preact';
import type { State, Workbench } from './workbench.ts';

export interface DialogProps { readonly workbench: Workbench; readonly close: () => void }

/** Something that can be done with the drawing, and how it is called for. */
export interface Feature {
  readonly id: string;
  /** English of its label. */
  readonly label: string;
  readonly icon?: ComponentType;
  /** Ctrl or Cmd with this key. */
  readonly shortcut?: string;
  readonly primary?: boolean;
  /** Stands in the menu at the end of the bar. */
  readonly seldom?: boolean;
  /** Why it cannot be called for now, in English; undefined when it can. */
  hindrance?(state: State): string | undefined;
  readonly Dialog?: ComponentType<DialogProps>;
  run?(workbench: Workbench): void | Promise<void>;
}

/** Who may not deploy may look and draw. */
export const mayDeploy = ({ session }: State): boolean => session.roles.some(({ role }) => role === 'flow-administrator');
export const needsAdministrator = (state: State): string | undefined => (mayDeploy(state) ? undefined : 'Only flow administrators may do that');
