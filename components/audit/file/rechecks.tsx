'use client';

import Link from 'next/link';
import { Conclude } from '@/components/audit/sampling/conclude';
import { Concluded } from '@/components/audit/sampling/concluded';
import { sayDifference } from '@/components/audit/sampling/say-difference';
import { useRights } from '@/components/hooks/use-rights';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Notice } from '@/components/ui/notice';
import { useZone } from '@/components/ui/time';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import { calledBy, isOpenDifference, type Recheck, recheckOf } from '@/lib/domain/recheck';
import { sayWhy } from '@/lib/domain/sampling/say-recheck';

const words = text.audit.sampling.file;

interface DrawnProps {
  readonly one: Recheck;
  readonly view: MatchFileView;
}

function Drawn({ one, view }: DrawnProps) {
  const rights = useRights();
  const zone = useZone();
  const open = isOpenDifference(one);
  const { concludedAt: at, concludedBy: person, finding, words: said } = one;
  return (
    <Notice kind={open ? 'attention' : 'calm'} title={words.title}>
      <p>
        {words.drawn(one.round, formatTime(one.drawnAt, 'both', zone), sayWhy(one.why))}{' '}
        {one.result === null ? words.waiting : words.results[one.result]}{' '}
        <Link href={`/matches/${one.recheck}`} prefetch={false}>
          {words.link}
        </Link>
      </p>
      {one.result === 'differs' ? <p>{sayDifference(one).join(' ')}</p> : null}
      {at && person && finding ? (
        <Concluded concluded={{ at, person, finding, words: said ?? '' }} people={view.names} />
      ) : null}
      {open && rights.may('samples.manage') ? (
        <div>
          <Conclude match={view.match.id} recheck={one.recheck} name={calledBy(view.match)} />
        </div>
      ) : null}
    </Notice>
  );
}

/** That rounds of this match were drawn and what came of it, or of which decision this match is the re-review. */
export function Rechecks({ view }: { readonly view: MatchFileView }) {
  const of = recheckOf(view.match);
  return (
    <>
      {of ? (
        <Notice title={words.title}>
          <p>
            {words.isOne(of.round, of.externalId)}{' '}
            <Link href={`/matches/${of.match}`} prefetch={false}>
              {words.original}
            </Link>
          </p>
        </Notice>
      ) : null}
      {view.rechecks.map((one) => (
        <Drawn key={one.recheck} one={one} view={view} />
      ))}
    </>
  );
}
