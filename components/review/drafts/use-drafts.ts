import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { keys } from '@/components/queries/keys';
import { meOptions } from '@/components/queries/me';
import { saveDraft } from '@/components/queries/review';
import type { KeptPart } from '@/components/review/drafts/draft-parts';
import { DraftSaver } from '@/components/review/drafts/draft-saver';
import { createDraftStore } from '@/components/review/drafts/draft-store';
import { openMirror } from '@/components/review/drafts/mirror';
import type { ReviewView } from '@/lib/domain/projection-view';

/** The drafts of one review: on the screen, in this tab until they are saved, and on the desk. */
export const useDrafts = (
  { matchId, round }: ReviewView,
  desk: readonly KeptPart[],
  frozen: boolean,
  onLost: (error: Error) => void,
) => {
  const client = useQueryClient();
  const { data: me } = useQuery(meOptions());
  const lost = useRef(onLost);
  useEffect(() => {
    lost.current = onLost;
  });
  const [drafts] = useState(() => {
    const mirror = openMirror(sessionStorage, { person: me?.person.id ?? '', matchId, round });
    const store = createDraftStore(desk, mirror);
    const saver = new DraftSaver({
      store,
      send: (part, body) => saveDraft(matchId, part, body),
      onSaved: (kept) =>
        client.setQueryData<readonly KeptPart[]>(keys.drafts(matchId), (all = []) => [
          ...all.filter(({ part }) => part !== kept.part),
          kept,
        ]),
      onLost: (error) => lost.current(error),
    });
    return { store, saver };
  });
  const { saver } = drafts;

  useEffect(() => {
    const now = () => void saver.flush();
    const stop = saver.start();
    document.addEventListener('visibilitychange', now);
    window.addEventListener('online', now);
    return () => {
      document.removeEventListener('visibilitychange', now);
      window.removeEventListener('online', now);
      now();
      stop();
    };
  }, [saver]);
  useEffect(() => saver.freeze(frozen), [saver, frozen]);
  return drafts;
};
