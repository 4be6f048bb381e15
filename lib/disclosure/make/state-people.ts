import type { EventLine } from '@/lib/disclosure/lines';
import type { DeskLine } from '@/lib/disclosure/standing/desk-line';
import { standingOf, statedRights } from '@/lib/disclosure/standing/standing-of';
import type { Stated } from '@/lib/disclosure/stated';
import type { Integrator } from '@/lib/domain/integrator';
import type { Person, Qualification } from '@/lib/domain/person';

/** Where the log is disclosed, it is what is stated: the registers may have changed since the disclosure began. */
const rightsInLog = (desk: readonly DeskLine[], id: string) => {
  const standing = standingOf(desk, id);
  return standing && statedRights(standing);
};

/** What the desk's registers say of whoever the disclosed events name, in the order in which they do. */
export const statePeople = (
  lines: readonly EventLine[],
  desk: readonly DeskLine[],
  registers: {
    readonly people: readonly Person[];
    readonly qualifications: readonly Qualification[];
    readonly integrators: readonly Integrator[];
  },
  madeBy: string,
  named: boolean,
): Pick<Stated, 'people' | 'integrators'> => {
  // Ids are random and long: one that stands in the text is meant.
  const text = JSON.stringify([lines, madeBy, desk]);
  const place = (id: string): number => text.indexOf(`"${id}"`);
  const people = registers.people
    .filter(({ id }) => place(id) >= 0)
    .sort((a, b) => place(a.id) - place(b.id))
    .map(({ id, name, roles }, i) => ({
      id,
      mark: `P-${i + 1}`,
      name: named ? name : null,
      ...(rightsInLog(desk, id) ?? {
        roles,
        qualifications: registers.qualifications
          .filter((q) => q.personId === id)
          .map(({ kind, grantedAt, expiresAt, revokedAt }) => ({ kind, grantedAt, expiresAt, revokedAt })),
      }),
    }));
  const integrators = registers.integrators
    .filter(({ id }) => place(id) >= 0)
    .map(({ id, name }) => ({ id, name }));
  return { people, integrators };
};
