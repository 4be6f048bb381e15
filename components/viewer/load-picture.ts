import { ProblemError, toProblem } from '@/components/queries/problem';
import * as text from '@/components/text/en';

/** A decoded image and its halves, so that a photograph drawn small stays fast and does not shimmer. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Full, ½, ¼, ⅛ of the size. */
  readonly levels: readonly CanvasImageSource[];
}

const HALVINGS = 3;
const SMALLEST = 256;

interface Sized {
  readonly width: number;
  readonly height: number;
}

/** The size of the next level. */
export const halfOf = ({ width, height }: Sized): Sized => ({
  width: Math.max(1, Math.round(width / 2)),
  height: Math.max(1, Math.round(height / 2)),
});

const halve = (source: CanvasImageSource, size: Sized): HTMLCanvasElement => {
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
};

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
  const levels: CanvasImageSource[] = [full];
  let [size, last]: [Sized, CanvasImageSource] = [{ width: full.width, height: full.height }, full];
  for (let i = 0; i < HALVINGS && Math.min(size.width, size.height) > SMALLEST; i += 1) {
    last = halve(last, halfOf(size));
    size = halfOf(size);
    levels.push(last);
  }
  return { width: full.width, height: full.height, levels };
};

/** The smallest level that still has at least as many pixels as the screen shows. */
export const levelFor = (scale: number, levels: number): number => {
  const wanted = Math.floor(Math.log2(1 / Math.max(scale, 1e-6)));
  return Math.min(levels - 1, Math.max(0, wanted));
};
