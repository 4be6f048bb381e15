import { ok, type Result } from '@/lib/domain/refusal';
import { MINUTE, plus } from '@/lib/domain/time';
import type { IntegratorActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';
import type { StoredImage } from '@/lib/ports/integrator-store';

export interface KeptImage {
  readonly image: StoredImage;
  /** Whether this integrator had not uploaded it before. */
  readonly created: boolean;
}

/** An upload that comes again and again is written down once an hour. */
const OFTEN = 60 * MINUTE;

const stillKnown = async ({ stores }: Context, image: StoredImage, now: string): Promise<boolean> =>
  plus(image.receivedAt, OFTEN) > now || stores.integrators.showImage(image, now);

/** Records that this integrator has shown the bytes of an image, which are stored by now; doing so twice changes nothing. */
export const keepImage = async (
  context: Context,
  actor: IntegratorActor,
  facts: Omit<StoredImage, 'integrator' | 'receivedAt'>,
): Promise<Result<KeptImage>> => {
  const integrator = actor.integrator.id;
  const [stored] = await context.stores.integrators.images(integrator, [facts.sha256]);
  const now = context.clock.now();
  if (stored && (await stillKnown(context, stored, now))) return ok({ image: stored, created: false });
  const image: StoredImage = { ...facts, integrator, receivedAt: now };
  if (await context.stores.integrators.addImage(image)) return ok({ image, created: true });
  // The same upload came twice at once, and the other one was first.
  const [first = image] = await context.stores.integrators.images(integrator, [facts.sha256]);
  return ok({ image: first, created: false });
};
