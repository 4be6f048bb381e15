import Link from 'next/link';
import { type EventQuery, writeEventQuery } from '@/components/audit/events/event-query';
import classes from '@/components/audit/events/events.module.css';
import * as text from '@/components/text/en';

const words = text.audit.events;
const VIEWS = ['all', 'access', 'decision', 'leads', 'sign_in', 'people', 'desk'] as const;

/** Searches that are asked again and again; whoever, whatever match and whenever is asked stays. */
export function Views({ query }: { readonly query: EventQuery }) {
  return (
    <nav aria-label={words.views} className={classes.views}>
      {VIEWS.map((view) => {
        const kind = view === 'all' ? undefined : view;
        return (
          <Link
            key={view}
            href={`/events${writeEventQuery({ ...query, kind, cursor: null })}`}
            aria-current={query.kind === kind ? 'page' : undefined}
          >
            {words.view[view]}
          </Link>
        );
      })}
    </nav>
  );
}
