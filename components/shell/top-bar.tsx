'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { DeskCommands } from '@/components/palette/desk-commands';
import { type Me, SECTIONS, signOut } from '@/components/queries/me';
import { ColorSchemeButton } from '@/components/shell/color-scheme-button';
import classes from '@/components/shell/shell.module.css';
import * as text from '@/components/text/en';

function SignOutButton() {
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      client.clear();
      // A full load: nothing that the last person was shown stays in memory.
      window.location.assign('/sign-in');
    },
  });
  return (
    <button type="button" className={classes.quietButton} onClick={() => leave.mutate()}>
      {text.common.signOut}
    </button>
  );
}

function Sections({ me }: { readonly me: Me }) {
  const path = usePathname();
  const current = (href: string) => path === href || path.startsWith(`${href}/`);
  return (
    <nav aria-label={text.common.navigation} className={classes.sections}>
      {SECTIONS.filter((section) => me.sections.includes(section)).map((section) => (
        <Link
          key={section}
          href={`/${section}`}
          prefetch={false}
          aria-current={current(`/${section}`) ? 'page' : undefined}
        >
          {text.common.sections[section]}
        </Link>
      ))}
    </nav>
  );
}

/** Quiet on purpose: the page below is what matters. */
export function TopBar({ me }: { readonly me: Me | null }) {
  return (
    <div className={classes.bar}>
      <Link href="/" prefetch={false} className={classes.product}>
        {text.common.product}
      </Link>
      {me ? <Sections me={me} /> : <span className={classes.sections} />}
      {me ? <DeskCommands /> : null}
      <ColorSchemeButton />
      {me ? (
        <>
          <Link href="/account" prefetch={false} className={classes.person}>
            {me.person.name}
          </Link>
          <SignOutButton />
        </>
      ) : null}
    </div>
  );
}
