import { type DispositionDraft, startingDisposition } from '@/components/review/comparison/disposition-draft';
import { useDesk } from '@/components/review/desk-context';
import { useDraft } from '@/components/review/use-draft';

/**
 * The disposition of one candidate while it is written; starts from what was saved for it. Worksheet, pins and
 * images may all use it at once.
 */
export const useDispositionDraft = (candidate: string) => {
  const { view } = useDesk();
  const saved = view.candidates?.find(({ key }) => key === candidate)?.disposition ?? null;
  return useDraft<DispositionDraft>(`disposition:${candidate}`, startingDisposition(saved));
};
