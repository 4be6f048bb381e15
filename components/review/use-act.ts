import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/components/queries/keys';
import { isProblem } from '@/components/queries/problem';
import { type Act, castVote, send } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Ballot } from '@/lib/domain/vote';

const useReviewMutation = <T>(run: (input: T) => Promise<ReviewView>) => {
  const { matchId, setLost } = useDesk();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: run,
    onSuccess: (view) => client.setQueryData(keys.review(matchId), view),
    onError: (error) => {
      if (isProblem(error, 'lease_lost')) setLost(error);
      // What changed is shown from the refusal; the draft stays, the rest is read anew.
      if (isProblem(error, 'stale_version') || isProblem(error, 'wrong_stage'))
        void client.invalidateQueries({ queryKey: keys.review(matchId), exact: true });
    },
  });
  // A lost hold is told once, above the form.
  return { ...mutation, error: isProblem(mutation.error, 'lease_lost') ? null : mutation.error };
};

/** One verb of the review; its answer is the new review. Nothing is shown as done before the desk says so. */
export const useAct = () => {
  const { matchId } = useDesk();
  return useReviewMutation((act: Act) => send<ReviewView>(matchId, act));
};

/** The vote, with its fresh sign-in. */
export const useCastVote = () => {
  const { matchId, view } = useDesk();
  return useReviewMutation((input: { readonly ballot: Ballot; readonly password: string }) =>
    castVote(matchId, input.ballot, input.password, view.version),
  );
};
