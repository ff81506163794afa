import type { Proof } from '../../domain/approval/rule.ts';
import type { Instant } from '../../domain/instant.ts';
import type { OwnerKind } from '../../domain/owner/kinds.ts';
import type { RoleGrant } from '../../domain/permission/table.ts';

export interface Unit { readonly id: string; readonly name: string; readonly kind: OwnerKind; readonly creditCode?: string; readonly division: string; readonly parent?: string; /** 本系统, which competence may depend on. R11 */ readonly system?: string }
export interface NewPerson { readonly id: string; readonly login: string; readonly name: string; readonly mail: string; readonly passwordHash: string; readonly totpSecret?: string; readonly identityNumber?: string; readonly telephone?: string }
export interface Person { readonly id: string; readonly login: string; readonly name: string; readonly mail: string; readonly grants: readonly RoleGrant[]; readonly disabledAt?: Instant }
/** What sign-in needs, and nobody else. */
export interface Credentials { readonly person: Person; readonly passwordHash: string; readonly totpSecret?: string; readonly totpLastStep: number; readonly lockedUntil?: Instant }
export interface NewClient { readonly id: string; readonly name: string; readonly secretHash: string }
/** id: SM3 of the value the caller presents. */
export interface Session { readonly id: string; readonly holder: { readonly kind: 'person' | 'client'; readonly id: string }; readonly proof: Proof; readonly csrfSm3?: string; readonly createdAt: Instant; readonly lastSeenAt: Instant; readonly expiresAt: Instant }

export interface NamedGrant extends RoleGrant { readonly unitName: string; readonly unitKind: OwnerKind }

export interface People {
  addUnit(unit: Unit, by?: string): Promise<void>;
  unit(id: string): Promise<Unit>;                                             // owner-unknown
  addPerson(person: NewPerson, by?: string): Promise<void>;
  person(id: string): Promise<Person>;                                         // forbidden when there is none
  /** Name and identity number, decrypted: only for asking who holds material about the person. R53 */
  identity(id: string): Promise<{ readonly name: string; readonly identityNumber?: string }>;
  /** Decrypted: only for sending to it. R53 */
  telephone(id: string): Promise<string | undefined>;
  /** Who holds a role in the unit now and is not disabled, by id, with the roles in it. */
  colleagues(unit: string): Promise<readonly { readonly id: string; readonly name: string; readonly roles: readonly RoleGrant['role'][] }[]>;
  /** Everyone who is not disabled, by login, at most 200. */
  all(): Promise<readonly Person[]>;
  /** Grants with the names of their units. */
  named(grants: readonly RoleGrant[]): Promise<readonly NamedGrant[]>;
  /** What people call `person/<id>`, `client/<id>`, `unit/<id>`, `seal/<esId>`, `document/<id>`; those that are not known are left out. */
  namesOf(records: readonly string[]): Promise<ReadonlyMap<string, string>>;
  addClient(client: NewClient, by?: string): Promise<void>;
  client(id: string): Promise<{ readonly id: string; readonly name: string; readonly secretHash: string; readonly grants: readonly RoleGrant[] } | undefined>;
  /** A grant to a person or client; refuses to join an administrator's role with any other: `roles-exclusive` (R54). */
  grantRole(grant: { readonly id: string; readonly holder: string; readonly role: string; readonly unit: string }, by: string): Promise<void>;
  withdrawRole(grantId: string, by: string): Promise<void>;
  credentials(login: string): Promise<Credentials | undefined>;
  /** Counts a failure; locks the account for 15 minutes after five in a row. */
  signInFailed(personId: string, limits?: { readonly attempts: number; readonly lockMs: number }): Promise<void>;
  /** Opens a session and uses up the TOTP step: a step at or before the last one is `sign-in-failed`. */
  signIn(session: { readonly id: string; readonly holder: Session['holder']; readonly proof: Proof; readonly csrfSm3?: string; readonly expiresAt: Instant; readonly totpStep?: number }): Promise<void>;
  /** The session if it is open at this instant and its holder is not disabled; touches lastSeenAt at most once a minute; ends it after `idleMs`. */
  session(id: string, idleMs: number): Promise<{ readonly session: Session; readonly grants: readonly RoleGrant[] } | undefined>;
  endSession(id: string): Promise<void>;
}
