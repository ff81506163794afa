import type { DecisionTable } from './model.ts';

/** The name under which a decision's result is read by those that require it: its variable's, else its id. */
export const nameOf = ({ variable, id }: DecisionTable): string => variable ?? id;
