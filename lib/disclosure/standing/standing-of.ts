import {
  type DeskLine,
  isWholeDesk,
  lastSeq,
  personStream,
  saidBy,
} from '@/lib/disclosure/standing/desk-line';
import type { Qualification, Role } from '@/lib/domain/person';
import type { Instant } from '@/lib/domain/time';

export interface RolesFrom {
  readonly roles: readonly Role[];
  readonly at: Instant;
  readonly seq: number;
  /** False where the event is withheld and the roles are the desk's word. */
  readonly proved: boolean;
}

export interface Grant extends Qualification {
  readonly seq: number;
}

/** What a person's chain in the desk's log says of their rights. */
export interface Standing {
  readonly roles: readonly RolesFrom[];
  /** When they were disabled and enabled, in order. */
  readonly switched: readonly { readonly at: Instant; readonly on: boolean }[];
  readonly grants: readonly Grant[];
  /** Events of the chain, and how many of them are not disclosed whole. */
  readonly entries: number;
  readonly withheld: number;
}

const NOTHING: Standing = { roles: [], switched: [], grants: [], entries: 0, withheld: 0 };

const after = (standing: Standing, line: DeskLine, person: string): Standing => {
  const said = saidBy(line);
  if (!said) return standing;
  const { kind, at, by, data } = said;
  const seq = lastSeq(line);
  switch (kind) {
    case 'person.added':
    case 'person.roles_set': {
      const roles = data.roles as readonly Role[];
      return { ...standing, roles: [...standing.roles, { roles, at, seq, proved: isWholeDesk(line) }] };
    }
    case 'person.disabled':
    case 'person.enabled':
      return { ...standing, switched: [...standing.switched, { at, on: kind === 'person.enabled' }] };
    case 'qualification.granted': {
      const { qualification, kind: of, expiresAt } = data as Readonly<Record<string, string>>;
      const grant = { id: `${qualification}`, kind: `${of}`, expiresAt: `${expiresAt}`, revokedAt: null };
      const granted = { ...grant, personId: person, grantedBy: by.id, grantedAt: at, seq };
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

/** Null where the bundle holds nothing of that person's chain. */
export const standingOf = (lines: readonly DeskLine[], person: string): Standing | null => {
  const own = lines.filter(({ stream }) => stream === personStream(person));
  const last = own.at(-1);
  if (!last) return null;
  const told = own.reduce((standing, line) => after(standing, line, person), NOTHING);
  const entries = lastSeq(last);
  return { ...told, entries, withheld: entries - own.filter(isWholeDesk).length };
};

/** Rights as `stated.json` has them. */
export const statedRights = ({ roles, grants }: Standing) => ({
  roles: roles.at(-1)?.roles ?? [],
  qualifications: grants.map(({ kind, grantedAt, expiresAt, revokedAt }) => ({
    ...{ kind, grantedAt, expiresAt, revokedAt },
  })),
});
