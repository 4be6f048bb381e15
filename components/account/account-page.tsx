'use client';

import { useQuery } from '@tanstack/react-query';
import { PasswordForm } from '@/components/account/password-form';
import { meOptions } from '@/components/queries/me';
import * as text from '@/components/text/en';
import { Page } from '@/components/ui/page';
import { Section } from '@/components/ui/section';

const words = text.account;

/** What somebody may change about themselves: their password. Roles are shown, and given by others. */
export function AccountPage() {
  const { data: me } = useQuery(meOptions());
  if (!me) return null;
  const { roles } = text.admin.people;
  const names = me.person.roles.map((role) => roles[role].name).join(', ');
  return (
    <Page title={words.title} lead={words.lead(me.person.name, names || text.admin.people.noRoles)}>
      <Section title={words.password} hint={me.practice ? words.practiceHint : words.passwordHint}>
        <PasswordForm />
      </Section>
    </Page>
  );
}
