'use client';

import { StopInForce } from '@/components/audit/lanes/stop-in-force';
import { laneName } from '@/components/audit/lanes/view-names';
import type { LanesView } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';

const words = text.audit.lanes.stops;

function Earlier({ view }: { readonly view: LanesView }) {
  const zone = useZone();
  const lifted = view.stops.flatMap((stop) =>
    stop.liftedAt === null ? [] : [{ ...stop, liftedAt: stop.liftedAt }],
  );
  if (lifted.length === 0) return null;
  return (
    <details>
      <summary>{words.earlier}</summary>
      <ul>
        {lifted.map((stop) => (
          <li key={stop.id}>
            {words.earlierLine(
              stop.lane === null ? words.deskShort : laneName(view, stop.lane),
              formatTime(stop.setAt, 'both', zone),
              formatTime(stop.liftedAt, 'both', zone),
            )}{' '}
            {stop.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Stops in force, each with its reason and who may start it again; the lifted ones folded away. */
export function StopList({ view }: { readonly view: LanesView }) {
  const inForce = view.stops.filter((stop) => stop.liftedAt === null);
  if (view.stops.length === 0) return null;
  return (
    <Section
      title={inForce.length > 0 ? words.title : words.none}
      hint={inForce.length > 0 ? words.effect : null}
    >
      {inForce.map((stop) => (
        <StopInForce key={stop.id} stop={stop} view={view} />
      ))}
      <Earlier view={view} />
    </Section>
  );
}
