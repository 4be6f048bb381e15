'use client';

import { AccessForm } from '@/components/admin/people/access-form';
import { PasswordForm } from '@/components/admin/people/password-form';
import { QualificationsForm } from '@/components/admin/people/qualifications-form';
import { RolesForm } from '@/components/admin/people/roles-form';
import { useRights } from '@/components/hooks/use-rights';
import type { PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

const words = text.admin.people;

interface ChangePersonProps {
  readonly entry: PersonEntry | null;
  readonly onClose: () => void;
}

/** Each part is saved by itself: a refusal of one leaves the others as they are. */
export function ChangePerson({ entry, onClose }: ChangePersonProps) {
  const rights = useRights();
  const own = entry?.person.id === rights.id;
  return (
    <Dialog title={entry?.person.name ?? ''} open={entry !== null} onClose={onClose}>
      {entry ? (
        <>
          {own ? <Notice>{words.ownRights}</Notice> : null}
          {own ? null : <RolesForm person={entry.person} />}
          {own ? null : <QualificationsForm entry={entry} />}
          {own ? null : <PasswordForm entry={entry} />}
          <AccessForm person={entry.person} onClose={onClose} />
        </>
      ) : null}
    </Dialog>
  );
}
