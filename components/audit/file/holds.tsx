'use client';

import classes from '@/components/audit/file/file.module.css';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { useZone } from '@/components/ui/time';
import type { Lease } from '@/lib/domain/lease';

const words = text.audit.file.record;

type Hold = Omit<Lease, 'tokenHash'>;

const line = (lease: Hold, zone: string): string => {
  const at = (instant: string) => formatTime(instant, 'both', zone);
  if (lease.endedAt === null) return words.leaseOpen(at(lease.startedAt), at(lease.endsAt));
  const how = lease.endReason === null ? '' : words.leaseEnds[lease.endReason];
  return words.leaseLine(at(lease.startedAt), at(lease.endedAt), how);
};

/** When this person held the match, and how each hold ended. */
export function Holds({ leases }: { readonly leases: readonly Hold[] }) {
  const zone = useZone();
  if (leases.length === 0) return null;
  return (
    <details>
      <summary>{words.leases}</summary>
      <ul className={classes.plain}>
        {leases.map((lease) => (
          <li key={lease.id}>{line(lease, zone)}</li>
        ))}
      </ul>
    </details>
  );
}
