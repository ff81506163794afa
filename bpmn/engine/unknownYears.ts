import type { Evaluated } from '../feel/evaluate.ts';
import type { IncidentMove } from './processor.ts';
import type { ElementInstance } from './state.ts';

/** Instances whose expressions reached a year of which nobody has told the holidays, until they are stopped for it. */
export class UnknownYears {
  /** Why, by instance. */
  private readonly reached = new Map<string, string>();

  /** The result of an expression, as it is. */
  noted(instance: ElementInstance, result: Evaluated): Evaluated {
    if ('code' in result && result.code === 'calendar-unknown') this.reached.set(instance.id, result.failure);
    return result;
  }

  /** Whatever a working day that cannot be counted stops is one incident: somebody sets the year and it is tried again. */
  told(instance: ElementInstance, stopped: IncidentMove): IncidentMove {
    const why = this.reached.get(instance.id);
    this.reached.delete(instance.id);
    if (why === undefined) return stopped;
    return { ...stopped, code: 'calendar-unknown', message: stopped.message.includes(why) ? stopped.message : `${stopped.message}; it ${why}` };
  }
}
