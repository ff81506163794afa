import { tellOfTaskAct } from './activities.ts';

/** Tells those whom an act in a task concerns: who is urged, mentioned, gets a copy, is asked for an opinion or has got one. */
export const taskNotice = (actId: string): Promise<void> => tellOfTaskAct(actId);
