import { type DeskLine, personStream, rightsStream, saidBy } from '@/lib/disclosure/standing/desk-line';
import type { Qualification, Role } from '@/lib/domain/person';
import type { Instant } from '@/lib/domain/time';

export interface RolesFrom {
  readonly roles: readonly Role[];
  readonly at: Instant;
  /** Where the event is withheld, the roles are the desk's word. */
  readonly line: DeskLine;
}

export interface Grant extends Qualification {
  readonly line: DeskLine;
}

/** What a person's chains in the desk's log say of their rights. */
export interface Standing {
  readonly roles: readonly RolesFrom[];
  /** When they were disabled and enabled, in order. */
  readonly switched: readonly { readonly at: Instant; readonly on: boolean }[];
  readonly grants: readonly Grant[];
}

const NOTHING: Standing = { roles: [], switched: [], grants: [] };

const after = (standing: Standing, line: DeskLine, person: string): Standing => {
  const said = saidBy(line);
  if (!said) return standing;
  const { kind, at, by, data } = said;
  switch (kind) {
    case 'person.added':
    case 'person.roles_set': {
      const roles = data.roles as readonly Role[];
      return { ...standing, roles: [...standing.roles, { roles, at, line }] };
    }
    case 'person.disabled':
    case 'person.enabled':
      return { ...standing, switched: [...standing.switched, { at, on: kind === 'person.enabled' }] };
    case 'qualification.granted': {
      const { qualification, kind: of, expiresAt } = data as Readonly<Record<string, string>>;
      const grant = { id: `${qualification}`, kind: `${of}`, expiresAt: `${expiresAt}`, revokedAt: null };
      const granted = { ...grant, personId: person, grantedBy: by.id, grantedAt: at, line };
      return { ...standing, grants: [...standing.grants, granted] };
    }
    case 'qualification.revoked': {
      // The first counts: taking back what was taken back changes nothing.
      const revoke = (g: Grant): Grant =>
        g.id === data.qualification && g.revokedAt === null ? { ...g, revokedAt: at } : g;
      return { ...standing, grants: standing.grants.map(revoke) };
    }
    default:
      return standing;
  }
};

/** Null where the bundle holds nothing of that person's chains. */
export const standingOf = (lines: readonly DeskLine[], person: string): Standing | null => {
  const of = (stream: string) => lines.filter((line) => line.stream === stream);
  // Rights had no chain of their own in early desks, so that what stands in theirs came later.
  const own = [...of(personStream(person)), ...of(rightsStream(person))];
  return own.length === 0 ? null : own.reduce((standing, line) => after(standing, line, person), NOTHING);
};

/** Rights as `stated.json` has them. */
export const statedRights = ({ roles, grants }: Standing) => ({
  roles: roles.at(-1)?.roles ?? [],
  qualifications: grants.map(({ kind, grantedAt, expiresAt, revokedAt }) => ({
    ...{ kind, grantedAt, expiresAt, revokedAt },
  })),
});
