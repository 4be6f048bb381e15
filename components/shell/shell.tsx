'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { KeysProvider } from '@/components/keys/keys-provider';
import { meOptions } from '@/components/queries/me';
import { isProblem } from '@/components/queries/problem';
import classes from '@/components/shell/shell.module.css';
import { TopBar } from '@/components/shell/top-bar';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { ProblemAlert } from '@/components/ui/problem-alert';

/** Bar, banners and one main region around every page behind the sign-in. Sends strangers to the sign-in page. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const path = usePathname();
  const { data: me, error } = useQuery(meOptions());
  const stranger = isProblem(error, 'not_signed_in');

  useEffect(() => {
    if (stranger) router.replace(`/sign-in?next=${encodeURIComponent(path)}`);
  }, [stranger, path, router]);

  const frame = (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>
        {text.common.skip}
      </a>
      <header>
        {me?.practice ? <p className={classes.practice}>{text.common.practice}</p> : null}
        <TopBar me={me ?? null} />
        {me?.stopped ? (
          <p role="status" className={classes.stopped}>
            {text.common.stopped(me.stopped)}
          </p>
        ) : null}
        {me && me.faults > 0 ? (
          <p role="status" className={classes.stopped}>
            <Link href="/log-book" prefetch={false}>
              {text.common.inDoubt(me.faults)}
            </Link>
          </p>
        ) : null}
        {me && me.weeksDue > 0 && path !== '/weekly-review' ? (
          <p role="status" className={classes.due}>
            <Link href="/weekly-review" prefetch={false}>
              {text.common.weekDue(me.weeksDue)}
            </Link>
          </p>
        ) : null}
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {me ? children : null}
        {!me && (!error || stranger) ? <Loading what={text.common.product} /> : null}
        {!me && error && !stranger ? <ProblemAlert error={error} /> : null}
      </main>
    </div>
  );
  return me ? <KeysProvider>{frame}</KeysProvider> : frame;
}
