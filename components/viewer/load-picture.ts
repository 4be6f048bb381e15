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

const halve = (source: CanvasImageSource, width: number, height: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width / 2));
  canvas.height = Math.max(1, Math.round(height / 2));
  const context = canvas.getContext('2d');
  if (context) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
};

/** @throws ProblemError when the desk refuses the bytes, or they do not decode */
export const loadPicture = async (url: string, signal: AbortSignal): Promise<Picture> => {
  const response = await fetch(url, { signal, credentials: 'same-origin', cache: 'no-store' });
  if (!response.ok)
    throw new ProblemError(
      toProblem(
        await response.json().catch(() => null),
        response.status,
        text.viewer.failed,
        text.viewer.failedRemedy,
      ),
    );
  const full = await createImageBitmap(await response.blob());
  const levels: CanvasImageSource[] = [full];
  let [width, height, last]: [number, number, CanvasImageSource] = [full.width, full.height, full];
  for (let i = 0; i < HALVINGS && Math.min(width, height) > SMALLEST; i += 1) {
    last = halve(last, width, height);
    [width, height] = [Math.max(1, Math.round(width / 2)), Math.max(1, Math.round(height / 2))];
    levels.push(last);
  }
  return { width: full.width, height: full.height, levels };
};

/** The smallest level that still has at least as many pixels as the screen shows. */
export const levelFor = (scale: number, levels: number): number => {
  const wanted = Math.floor(Math.log2(1 / Math.max(scale, 1e-6)));
  return Math.min(levels - 1, Math.max(0, wanted));
};
