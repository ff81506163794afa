import type { InterventionAct } from '../domain/flow/intervention.ts';
import type { Act } from './flowPort.ts';

/** The command that an administrators' act is; undefined where the engine has no part in it. */
export function commandOf(act: InterventionAct, reason: string): Act | undefined {
  switch (act.act) {
    case 'retry':
      return { kind: 'retry-incident', incidentId: act.incident, ...(act.variables && { variables: act.variables }) };
    case 'set-variables':
      return { kind: 'set-variables', variables: act.variables, ...(act.instance !== undefined && { instance: act.instance }) };
    case 'move-token':
      return { kind: 'move-token', instance: act.instance, to: act.to };
    case 'cancel':
      return { kind: 'cancel', reason };
    default:
      return undefined;
  }
}
