'use client';

import { useQuery } from '@tanstack/react-query';
import { KeySection } from '@/components/account/keys/key-section';
import { PasswordForm } from '@/components/account/password-form';
import { WorkingSection } from '@/components/account/working-section';
import { meOptions } from '@/components/queries/me';
import { preferencesOptions } from '@/components/queries/preferences';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { Section } from '@/components/ui/section';

const words = text.account;

/** What somebody may change about themselves: how they work, their keys, their password. Others give the roles. */
export function AccountPage() {
  const { data: me } = useQuery(meOptions());
  // Until they are there, boxes would show the desk's defaults as if they were this person's own.
  const { isSuccess, error } = useQuery(preferencesOptions());
  if (!me) return null;
  const { roles } = text.admin.people;
  const names = me.person.roles.map((role) => roles[role].name).join(', ');
  return (
    <Page title={words.title} lead={words.lead(me.person.name, names || text.admin.people.noRoles)}>
      <ProblemAlert error={error} />
      {isSuccess ? (
        <>
          <WorkingSection />
          <KeySection />
        </>
      ) : null}
      {isSuccess || error ? null : <Loading what={words.working.toLowerCase()} />}
      <Section title={words.password} hint={me.practice ? words.practiceHint : words.passwordHint}>
        <PasswordForm />
      </Section>
    </Page>
  );
}
