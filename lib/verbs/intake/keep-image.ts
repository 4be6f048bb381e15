import { ok, type Result } from '@/lib/domain/refusal';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { StoredImage } from '@/lib/ports/integrator-store';

export interface KeptImage {
  readonly image: StoredImage;
  /** Whether this integrator had not uploaded it before. */
  readonly created: boolean;
}

/** Records that this integrator has shown the bytes of an image, which are stored by now; doing so twice changes nothing. */
export const keepImage = async (
  context: Context,
  actor: IntegratorActor,
  facts: Omit<StoredImage, 'integrator' | 'receivedAt'>,
): Promise<Result<KeptImage>> => {
  const integrator = actor.integrator.id;
  const [stored] = await context.stores.integrators.images(integrator, [facts.sha256]);
  if (stored) return ok({ image: stored, created: false });
  const image: StoredImage = { ...facts, integrator, receivedAt: context.clock.now() };
  if (await context.stores.integrators.addImage(image)) return ok({ image, created: true });
  // The same upload came twice at once, and the other one was first.
  const [first = image] = await context.stores.integrators.images(integrator, [facts.sha256]);
  return ok({ image: first, created: false });
};
