import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, may, rolesFor, sectionsFor } from '@/lib/domain/permission';
import { ROLES, type Role } from '@/lib/domain/person';

/** A second writing of product.md "Who may do what", by role. */
const MAY: Readonly<Record<Role, readonly Action[]>> = {
  reviewer: ['reviews.work'],
  examiner: ['reviews.work', 'reviews.adjudicate'],
  supervisor: [
    ...([
      'matches.list',
      'match_file.read',
      'matches.reopen',
      'matches.hold',
      'evidence.add',
      'leads.recall',
      'leads.resume',
    ] as const),
    ...(['overview.read', 'events.read', 'events.export', 'files.export'] as const),
    ...(['lanes.read', 'policies.propose', 'policies.confirm', 'desk.stop'] as const),
    ...(['log.read', 'log.acknowledge', 'weekly.read', 'weekly.sign'] as const),
    ...(['samples.read', 'samples.manage'] as const),
  ],
  auditor: [
    ...(['matches.list', 'match_file.read', 'lanes.read', 'people.read', 'integrators.read'] as const),
    ...(['overview.read', 'events.read', 'events.export', 'log.read', 'files.export'] as const),
    ...(['weekly.read', 'samples.read'] as const),
  ],
  abuse_officer: [],
  admin: ['people.read', 'people.manage', 'integrators.read', 'integrators.manage'],
};

/** What changes something. An auditor reads everything and changes nothing; an admin sees no images. */
const CHANGES = /work|adjudicate|reopen|add|recall|resume|propose|confirm|stop|manage|acknowledge|sign/;
const SHOWS_IMAGES: readonly Action[] = [
  ...(['reviews.work', 'reviews.adjudicate', 'match_file.read', 'files.export'] as const),
];

describe('permissions', () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))(
    '%s, %s',
    (role, action) => {
      expect(may([role], action)).toBe(MAY[role].includes(action));
      expect(rolesFor(action).includes(role)).toBe(MAY[role].includes(action));
    },
  );

  it('adds several roles up, and gives none nothing', () => {
    for (const action of ACTIONS) {
      expect(may([], action)).toBe(false);
      expect(may(['auditor', 'reviewer'], action)).toBe(
        may(['auditor'], action) || may(['reviewer'], action),
      );
    }
    expect(sectionsFor([])).toEqual([]);
    expect(sectionsFor(['reviewer', 'admin'])).toEqual(['queue', 'people', 'integrators']);
  });

  it('lets auditors change nothing, administrators see no image and abuse officers open nothing', () => {
    expect(MAY.auditor.some((action) => CHANGES.test(action))).toBe(false);
    expect(SHOWS_IMAGES.some((action) => may(['admin', 'abuse_officer'], action))).toBe(false);
    expect(sectionsFor(['abuse_officer'])).toEqual([]);
  });
});
