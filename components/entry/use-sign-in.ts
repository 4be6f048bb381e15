import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { signIn } from '@/components/queries/entry';

/** Only a path of this desk: an address from elsewhere in `next` would lead people away right after their password. */
export const localPath = (next: string | null): string | null =>
  next !== null && /^\/(?![/\\])[\w\-/[\]?=&%.]*$/.test(next) ? next : null;

/** Signs in and goes on to where the person wanted to be, else to their start page. */
export const useSignIn = (next: string | null) => {
  const router = useRouter();
  const client = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: ({ home }) => {
      client.clear();
      router.replace(localPath(next) ?? home);
    },
  });
};
