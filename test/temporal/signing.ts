/** Who signs a task by which way of counting, as people would keep it on paper: the rules of 会签, 依次, 票签, 或签, 加签 and 减签, told anew to hold the engine against. */
export type Way = 'any' | 'all' | 'in-order' | 'vote';

interface Signature {
  readonly person: string;
  readonly added?: { readonly by: string; readonly where: 'before' | 'after' | 'beside' };
}

export class Signing {
  readonly way: Way;
  /** Of a vote: the share of all votes that must approve. */
  readonly share: number;
  /** Who is to sign, in their order, and who was added; of 或签, those of whom one is enough. */
  people: readonly Signature[];
  readonly approved = new Set<string>();
  readonly refused = new Set<string>();

  constructor(way: Way, people: readonly string[], share = 1) {
    this.way = way;
    this.people = people.map((person) => ({ person }));
    this.share = share;
  }

  get outcome(): 'approved' | 'refused' | 'open' {
    const own = this.people.filter(({ added }) => !added);
    const isDone = ({ person }: Signature): boolean => this.approved.has(person);
    if (this.way !== 'vote' && this.refused.size > 0) return 'refused';
    if (this.way === 'vote' && this.people.length - this.refused.size < this.#needed) return 'refused';
    if (this.people.some(({ person, added }) => added && !this.#signed(person))) return 'open';
    if (this.way === 'vote') return this.approved.size >= this.#needed ? 'approved' : 'open';
    return (this.way === 'any' ? own.some(isDone) : own.every(isDone)) ? 'approved' : 'open';
  }

  /** Whether it is their turn. */
  mayAct(person: string): boolean {
    const me = this.people.find((one) => one.person === person);
    if (!me || this.outcome !== 'open' || this.#signed(person)) return false;
    if (me.added?.where === 'after' && !this.#signed(me.added.by)) return false;
    if (this.people.some(({ person: other, added }) => added?.where === 'before' && added.by === person && !this.#signed(other))) return false;
    const next = this.people.find((one) => !one.added && !this.#signed(one.person));
    return this.way !== 'in-order' || me.added !== undefined || next === me;
  }

  /** Who may take another out: whoever's turn it is; of 或签 also who only waits for those they have added. */
  mayRemove(person: string, other: string): boolean {
    const [me, them] = [person, other].map((name) => this.people.find((one) => one.person === name));
    const isMine = this.way === 'any' && me !== undefined && !me.added && !this.#signed(person) && this.outcome === 'open';
    if (!(this.mayAct(person) || isMine) || !them || this.#signed(other)) return false;
    return this.way === 'any' ? them.added !== undefined : this.people.some((one) => !one.added && one !== them);
  }

  mayAdd(person: string, other: string): boolean {
    return this.mayAct(person) && !this.people.some((one) => one.person === other);
  }

  decide(person: string, outcome: 'approved' | 'refused'): void {
    (outcome === 'approved' ? this.approved : this.refused).add(person);
  }

  add(by: string, person: string, where: 'before' | 'after' | 'beside'): void {
    this.people = [...this.people, { person, added: { by, where } }];
  }

  /** Who was to sign before or after somebody who need not sign any more signs whenever they like. */
  remove(person: string): void {
    this.people = this.people.filter((one) => one.person !== person).map((one) => (one.added?.by === person ? { ...one, added: { ...one.added, where: 'beside' } } : one));
  }

  #signed = (person: string): boolean => this.approved.has(person) || this.refused.has(person);

  get #needed(): number {
    return this.share * this.people.length - 1e-9;
  }
}
