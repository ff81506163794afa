import { MoreThan } from 'typeorm';
import type { Database } from '../database.ts';
import type { EventNote, Events } from '../store.ts';
import { eventTable, type EventRow } from '../tables/event.ts';

export const eventRepository = (database: Database): Events => ({
  after: (number, limit) => database.read(async (tx) => (await tx.manager.find(eventTable, { where: { id: MoreThan(number) }, order: { id: 'ASC' }, take: limit })).map(eventOf)),

  last: () => database.read(async (tx) => {
    const [row] = await tx.query<{ last: number | string | null }>('SELECT MAX(id) AS last FROM event');
    return Number(row?.last ?? 0);
  }),
});

export const eventOf = ({ id, type, resource, unitId, at }: EventRow): EventNote => ({ number: id, type, resource, unit: unitId, at });
