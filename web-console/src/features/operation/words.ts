import i18next, { type TFunction } from 'i18next';
import type { FlowOutline, InstanceSummary } from '../../api/schema.ts';
import { dayText } from '../../display/time.ts';
import { knownText } from '../../texts/known.ts';

/** Why a flow has stopped, in plain words: the engine's own reasons, then problems of the system that a service met. */
export const codeText = (code: string): string => knownText(`operation.codes.${code}`) ?? knownText(`problems.${code}.says`) ?? code;

/** What happened, as the history names it. */
export const eventText = (event: string): string => knownText(`operation.event.${event}`) ?? knownText(`taskActs.act.${event}`) ?? knownText(`status.task.${event}`) ?? event;

export const typeText = (type: string): string => knownText(`operation.type.${type}`) ?? type;

export const statusText = ({ status, suspendedAt }: Pick<InstanceSummary, 'status' | 'suspendedAt'>): string => {
  const shown = status === 'open' && suspendedAt !== undefined ? 'suspended' : status;
  return knownText(`operation.status.${shown}`) ?? shown;
};

/** What an instance is about, as far as the reader may see it; else whose it is. */
export const titleOf = (t: TFunction, { title, host, names, createdAt }: Pick<InstanceSummary, 'title' | 'host' | 'names' | 'createdAt'>): string =>
  title ?? `${t(`operation.host.${host.kind}`)} · ${names.requester} · ${dayText(createdAt, i18next.language)}`;

type Element = FlowOutline['processes'][number]['elements'][number];

/** Elements of all processes that an instance runs, found by their ids. */
export class Elements {
  readonly #byId: ReadonlyMap<string, Element>;

  constructor(readonly outline: FlowOutline | undefined) {
    this.#byId = new Map((outline?.processes ?? []).flatMap(({ elements }) => elements).reverse().map((element) => [element.id, element]));
  }

  get(id: string): Element | undefined {
    return this.#byId.get(id);
  }

  /** What people call it: its name, else its type with its id. */
  name(id: string): string {
    const element = this.get(id);
    const process = element ? undefined : this.outline?.processes.find((one) => one.process === id);
    return element?.name ?? process?.name ?? (element ? `${typeText(element.type)} ${id}` : id);
  }

  /** In which process it stands. */
  process(id: string): FlowOutline['processes'][number] | undefined {
    return this.outline?.processes.find(({ elements }) => elements.some((element) => element.id === id));
  }
}

/** A value of a variable as text. */
export const valueText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 1));
