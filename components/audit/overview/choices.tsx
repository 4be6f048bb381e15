import Link from 'next/link';
import classes from '@/components/audit/events/events.module.css';
import { type OverviewQuery, SPANS, writeOverviewQuery } from '@/components/audit/overview/overview-query';
import type { OverviewView } from '@/components/queries/overview';
import * as text from '@/components/text/en';

const words = text.audit.overview;

interface ChoicesProps {
  readonly query: OverviewQuery;
  readonly lanes: OverviewView['allLanes'];
}

function Choice({
  to,
  on,
  label,
}: {
  readonly to: OverviewQuery;
  readonly on: boolean;
  readonly label: string;
}) {
  return (
    <Link href={`/overview${writeOverviewQuery(to)}`} aria-current={on ? 'page' : undefined}>
      {label}
    </Link>
  );
}

/** Over which time and of which lane; links, so that "back" undoes a choice. */
export function Choices({ query, lanes }: ChoicesProps) {
  return (
    <div>
      <nav aria-label={words.span} className={classes.views}>
        {SPANS.map((days) => (
          <Choice key={days} to={{ ...query, days }} on={query.days === days} label={words.spans[days]} />
        ))}
      </nav>
      {lanes.length < 2 ? null : (
        <nav aria-label={words.lane} className={classes.views}>
          <Choice to={{ ...query, lane: undefined }} on={query.lane === undefined} label={words.allLanes} />
          {lanes.map(({ lane, name }) => (
            <Choice key={lane} to={{ ...query, lane }} on={query.lane === lane} label={name} />
          ))}
        </nav>
      )}
    </div>
  );
}
