import type { Figure, Mark } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import type { ImageFacts } from '@/lib/domain/image';

const factsOf = ({ state }: Matter, ref: string): ImageFacts | undefined =>
  ref === 'probe' ? state.match.probe : state.candidates.find((c) => c.key === ref)?.image;

/** An image of the match with marks on it, or where it is and why it is not here. */
export const figureOf = (m: Matter, ref: string, caption: string, marks: readonly Mark[]): Figure => {
  const image = factsOf(m, ref);
  const stated = m.stated.images.find((i) => i.ref === ref);
  const path = stated?.display ?? null;
  return {
    ref,
    caption,
    path,
    why: path === null ? (stated?.why ?? 'This image is not in the archive.') : null,
    width: image?.width ?? 0,
    height: image?.height ?? 0,
    marks,
  };
};
