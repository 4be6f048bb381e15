import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Account, Person, Qualification } from '@/lib/domain/person';

/** Every write carries the desk event that is stored with it. `false`: the guard found no row. */
export interface PeopleStore {
  people(): Promise<readonly Person[]>;
  person(id: string): Promise<Person | null>;
  accounts(): Promise<readonly Account[]>;
  accountByLogin(login: string): Promise<Account | null>;
  account(id: string): Promise<Account | null>;
  qualifications(personId: string): Promise<readonly Qualification[]>;
  allQualifications(): Promise<readonly Qualification[]>;
  /** `then`: what the same write tells besides, of the same person. */
  addPerson(person: Person, account: Account | null, event: DeskEvent, then?: DeskEvent): Promise<boolean>;
  /** False when the login is taken. */
  addAccount(account: Account, event: DeskEvent): Promise<boolean>;
  setRoles(id: string, roles: Person['roles'], event: DeskEvent): Promise<boolean>;
  setAliases(id: string, alsoKnownAs: Person['alsoKnownAs'], event: DeskEvent): Promise<boolean>;
  /** False when already in that state, or when it would disable the last admin (checked in the statement). */
  setDisabled(id: string, disabledAt: string | null, event: DeskEvent): Promise<boolean>;
  /**
   * Ends the sessions and unused step-ups of the account's person in the same write. With `own`, for
   * somebody who changes their own: only while the password is still the verified one, and the session
   * `keep` goes on. False when there is no such account, or another password.
   */
  setPassword(
    accountId: string,
    passwordHash: string,
    event: DeskEvent,
    own?: { readonly was: string; readonly keep: string },
  ): Promise<boolean>;
  grantQualification(qualification: Qualification, event: DeskEvent): Promise<boolean>;
  revokeQualification(id: string, at: string, event: DeskEvent): Promise<boolean>;
  /** The first administrator: only while no person with that role exists (checked in the statement). */
  addFirstAdmin(person: Person, account: Account, setupHash: string, event: DeskEvent): Promise<boolean>;
  adminExists(): Promise<boolean>;
  /** Replaces the one-time setup link. */
  setSetupHash(hash: string, expiresAt: string): Promise<void>;
}
