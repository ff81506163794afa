import { tellOfDuty } from './activities.ts';

/** A duty to act promptly that is past its target: those whose duty it is are told, once. R61 */
export const lateDuty = (dutyId: string): Promise<void> => tellOfDuty(dutyId);
