import { ProblemError, toProblem } from '@/components/queries/problem';
import * as text from '@/components/text/en';
import { createPicture, type Picture } from '@/components/viewer/picture';

const failure = (body: unknown, status: number): ProblemError =>
  new ProblemError(toProblem(body, status, text.viewer.failed, text.viewer.failedRemedy));

const fetchBytes = async (url: string, signal: AbortSignal): Promise<Blob> => {
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin', cache: 'no-store' });
    if (!response.ok) throw failure(await response.json().catch(() => null), response.status);
    return await response.blob();
  } catch (fault) {
    if (fault instanceof ProblemError || signal.aborted) throw fault;
    throw failure({ title: text.viewer.notReached }, 0);
  }
};

/** @throws ProblemError when the desk cannot be reached or refuses the bytes, or they do not decode */
export const loadPicture = async (url: string, signal: AbortSignal): Promise<Picture> => {
  const bytes = await fetchBytes(url, signal);
  const full = await createImageBitmap(bytes).catch(() => {
    throw failure({ title: text.viewer.notDecoded }, 0);
  });
  return createPicture(full, () => createImageBitmap(bytes));
};
