import { type Result, refuse } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { NamedImage, Pushed } from '@/lib/verbs/intake/pushed';

type Sized = <I extends NamedImage>(image: I) => I & { readonly width: number; readonly height: number };

/** Images that a body names and that have to have been uploaded, each once. */
export const uploads = ({ probe, candidates }: Pushed): readonly string[] => {
  const named = [probe.sha256, probe.asSearchedSha256, ...candidates.map((c) => c.image.sha256)];
  return [...new Set(named.filter((hash) => hash !== null))];
};

/**
 * A function that gives each named image the size of its bytes. Only images that this integrator uploaded are
 * known: a hash alone opens nobody's picture. @returns unknown_image, naming every hash that is missing
 */
export const withSizes = async (
  context: Context,
  actor: IntegratorActor,
  pushed: Pushed,
): Promise<Result<Sized>> => {
  const hashes = uploads(pushed);
  const stored = await context.stores.integrators.images(actor.integrator.id, hashes);
  const sizes = new Map(stored.map((image) => [image.sha256, { width: image.width, height: image.height }]));
  const missing = hashes.filter((hash) => !sizes.has(hash));
  if (missing.length > 0) {
    return refuse('unknown_image', `${missing.length} of ${hashes.length} images were not uploaded by you.`, {
      missing,
    });
  }
  return {
    ok: true,
    value: (image) => ({ ...image, ...(sizes.get(image.sha256) ?? { width: 0, height: 0 }) }),
  };
};
