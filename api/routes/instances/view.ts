import * as z from 'zod';
import { flowHosts } from '../../../domain/flow/step.ts';
import { isoText } from '../../../domain/instant.ts';
import type { HistoryEntry, Incident, Instance } from '../../../store/store.ts';
import { InstantText, optionalText, RuleVersion, Sm3Text } from '../../schemas.ts';

export const InstanceSummary = z
  .object({
    id: z.string(),
    host: z.object({ kind: z.enum(flowHosts), id: z.string() }).meta({ description: 'the use or application whose flow it is' }),
    unit: z.string(),
    requester: z.string(),
    flow: Sm3Text,
    rule: RuleVersion,
    status: z.string().meta({ description: '`open`, then how it ended' }),
    createdAt: InstantText,
    endedAt: InstantText.optional(),
    suspendedAt: InstantText.optional().meta({ description: 'since when it stands still by an act of administrators' }),
  })
  .meta({ id: 'InstanceSummary' });

export const instanceSummary = ({ id, host, hostId, unit, requester, flowHash, rule, status, createdAt, endedAt, suspendedAt }: Instance): z.input<typeof InstanceSummary> => ({
  id, host: { kind: host, id: hostId }, unit, requester, flow: flowHash, rule: { ...rule }, status, createdAt: isoText(createdAt),
  ...(endedAt !== undefined && { endedAt: optionalText(endedAt) }), ...(suspendedAt !== undefined && { suspendedAt: optionalText(suspendedAt) }),
});

export const HistoryView = z
  .object({ number: z.number().int(), element: z.string(), event: z.string(), at: InstantText, actor: z.string().optional(), reason: z.string().optional() })
  .meta({ id: 'HistoryEntry' });

export const historyView = ({ at, ...entry }: HistoryEntry): z.input<typeof HistoryView> => ({ ...entry, at: isoText(at) });

export const IncidentView = z
  .object({
    id: z.string(),
    instance: z.string(),
    unit: z.string(),
    element: z.string(),
    code: z.string(),
    message: z.string(),
    since: InstantText,
    resolvedAt: InstantText.optional(),
  })
  .meta({ id: 'Incident' });

export const incidentView = ({ instanceId, since, resolvedAt, ...incident }: Incident): z.input<typeof IncidentView> => ({
  ...incident, instance: instanceId, since: isoText(since), ...(resolvedAt !== undefined && { resolvedAt: isoText(resolvedAt) }),
});
