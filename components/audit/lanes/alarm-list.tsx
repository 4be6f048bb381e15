'use client';

import Link from 'next/link';
import { laneName } from '@/components/audit/lanes/view-names';
import type { LanesView } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';
import { DESK_ALARMS } from '@/lib/domain/weekly-review';

const words = text.audit.lanes.alarms;

/** What nobody on duty may take: a supervisor has to find somebody. */
export function AlarmList({ view }: { readonly view: LanesView }) {
  const zone = useZone();
  const open = view.alarms.filter((alarm) => alarm.clearedAt === null);
  if (open.length === 0) return null;
  return (
    <Section title={words.title}>
      {open.map((alarm) => (
        <Notice key={alarm.id} kind="attention" title={alarm.text}>
          <p>
            {words.line(laneName(view, alarm.lane), formatTime(alarm.raisedAt, 'both', zone))}{' '}
            {alarm.lane === DESK_ALARMS ? <Link href="/weekly-review">{text.audit.weekly.title}</Link> : null}
            {alarm.matchId === null ? null : (
              <Link href={`/matches/${alarm.matchId}`} prefetch={false}>
                {words.file}
              </Link>
            )}
          </p>
        </Notice>
      ))}
    </Section>
  );
}
