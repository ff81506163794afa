import * as z from 'zod';
import { isoText } from '../../../domain/instant.ts';
import type { StandingApproval, Store } from '../../../store/store.ts';
import { namesIn } from '../../names.ts';
import type { On } from '../../route.ts';
import { Id, InstantText, optionalText } from '../../schemas.ts';

export const StandingApprovalParams = z.object({ id: Id });

export const StandingApprovalView = z
  .object({
    names: z.object({ seal: z.string(), unit: z.string(), client: z.string(), answerable: z.string() }).meta({ description: 'what people call them' }),
    id: z.string(), seal: z.string(), unit: z.string(), client: z.string(), documentKind: z.string().optional(), template: z.string().optional(),
    number: z.number().int(), used: z.number().int(), dailyCap: z.number().int().meta({ description: 'stamps in a day of Asia/Shanghai' }), until: InstantText,
    answerable: z.string().meta({ description: 'person who answers for what the system stamps' }), application: z.string().optional(),
    grantedAt: InstantText, withdrawnAt: InstantText.optional(), released: z.boolean().meta({ description: 'whether who keeps the seal has opened it for these stamps' }),
  })
  .meta({ id: 'StandingApproval' });

export async function standingApprovalView(store: Store, { esId, until, grantedAt, withdrawnAt, ...standing }: StandingApproval): Promise<z.input<typeof StandingApprovalView>> {
  const released = (await store.custody.release(`standing-approval/${standing.id}`)) !== undefined;
  const names = await namesIn(store, [`seal/${esId}`, `unit/${standing.unit}`, `client/${standing.client}`, `person/${standing.answerable}`]);
  return {
    ...standing, seal: esId, until: isoText(until), grantedAt: isoText(grantedAt), withdrawnAt: optionalText(withdrawnAt), released,
    names: { seal: names.seal(esId), unit: names.unit(standing.unit), client: names.person(`client/${standing.client}`), answerable: names.person(`person/${standing.answerable}`) },
  };
}

interface AboutStandingApproval {
  readonly actor: { readonly kind: string; readonly id: string };
  readonly params: z.output<typeof StandingApprovalParams>;
  readonly store: Store;
}

/** A standing approval is the own one of its system, and of who keeps its seal. */
export async function onStandingApproval({ actor, params, store }: AboutStandingApproval): Promise<On<StandingApproval>> {
  const found = await store.standingApprovals.get(params.id);
  const { custodian } = await store.seals.get(found.esId);
  const own = actor.kind === 'client' ? found.client === actor.id : actor.kind === 'person' && custodian === actor.id;
  return { target: { unit: found.unit, own }, found };
}
