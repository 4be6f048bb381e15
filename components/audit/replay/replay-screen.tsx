'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { nameOf } from '@/components/audit/file/names';
import { ReadFirst } from '@/components/audit/file/read-first';
import { ReplayContent } from '@/components/audit/replay/replay-content';
import { useRights } from '@/components/hooks/use-rights';
import { type AskedReplay, replayOptions } from '@/components/queries/replay';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.audit.replay;
const { kinds } = text.audit.file.record;

function Replay({ asked }: { readonly asked: AskedReplay }) {
  const { data: view, error } = useQuery(replayOptions(asked));
  return (
    <Page
      title={view ? words.title(view.externalId) : words.pageTitle}
      lead={view ? words.lead(kinds[view.kind], nameOf(view, view.person), view.round) : null}
      actions={<Link href={`/matches/${asked.id}`}>{words.back}</Link>}
      wide
    >
      <ProblemAlert error={error} />
      {!view && !error ? <Loading what={words.loading} /> : null}
      {view ? <ReplayContent view={view} /> : null}
    </Page>
  );
}

/** The address names round and person. Whoever also reviews is told first that reading bars them from this match. */
export function ReplayScreen({ id }: { readonly id: string }) {
  const rights = useRights();
  const params = useSearchParams();
  const [agreed, setAgreed] = useState(false);
  const [round, person] = [params.get('round') ?? '', params.get('person') ?? ''];
  if (round === '' || person === '') return <Page title={words.pageTitle}>{words.asked}</Page>;
  if (rights.may('reviews.work') && rights.may('match_file.read') && !agreed)
    return <ReadFirst onRead={() => setAgreed(true)} />;
  return <Replay asked={{ id, round, person }} />;
}
