import { useMutation, useQueryClient } from '@tanstack/react-query';
import { usePreferences } from '@/components/hooks/use-preferences';
import { keys } from '@/components/queries/keys';
import { isProblem } from '@/components/queries/problem';
import { type Act, castVote, send } from '@/components/queries/review';
import { fateUnknown } from '@/components/review/act/unknown-fate';
import { markOf } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import { useLastVote } from '@/components/review/last-vote';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Ballot } from '@/lib/domain/vote';

/** Refusals that are told once, above the form, and not a second time in it. */
const toldAbove = (error: unknown): boolean =>
  isProblem(error, 'lease_lost') || isProblem(error, 'image_missing') || fateUnknown(error);

const useReviewMutation = <T>(
  run: (input: T) => Promise<ReviewView>,
  actOf: (input: T) => Act,
  onDone?: (view: ReviewView) => void,
) => {
  const { matchId, view, setLost, doubt, images } = useDesk();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: run,
    onMutate: doubt.forget,
    onSuccess: (after) => {
      client.setQueryData(keys.review(matchId), after);
      onDone?.(after);
    },
    onError: (error, input) => {
      if (fateUnknown(error)) doubt.raise({ act: actOf(input), before: view });
      if (isProblem(error, 'lease_lost')) setLost(error);
      if (isProblem(error, 'image_missing')) images.report(error);
      // What changed is shown from the refusal; the draft stays, the rest is read anew.
      if (isProblem(error, 'stale_version') || isProblem(error, 'wrong_stage'))
        void client.invalidateQueries({ queryKey: keys.review(matchId), exact: true });
    },
  });
  return { ...mutation, error: toldAbove(mutation.error) ? null : mutation.error };
};

/** One verb of the review; its answer is the new review. Nothing is shown as done before the desk says so. */
export const useAct = () => {
  const { matchId } = useDesk();
  return useReviewMutation(
    (act: Act) => send<ReviewView>(matchId, act),
    (act) => act,
  );
};

/** The vote, with its fresh sign-in. Once the desk has it, the next match is asked for, if this person wants that. */
export const useCastVote = () => {
  const { matchId, view } = useDesk();
  const { setLast, next, takenBack } = useLastVote();
  const [{ goOn }] = usePreferences();
  return useReviewMutation(
    (input: { readonly ballot: Ballot; readonly password: string }) =>
      castVote(matchId, input.ballot, input.password, view.version),
    () => ({ path: 'vote' }),
    ({ pending }) => {
      performance.mark('vote-confirmed');
      if (!pending) return;
      const { verdict, candidate } = pending.ballot;
      const { countsAt } = pending;
      setLast({ matchId, verdict, mark: markOf(view, candidate), countsAt, heardAt: performance.now() });
      takenBack.current = false;
      if (goOn) next.mutate({ lane: view.lane.key, adjudicate: view.kind === 'adjudication' });
    },
  );
};
