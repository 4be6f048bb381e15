import type { Preferences } from '@/lib/domain/preferences';
import { ok, type Result } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/** Keeps one's own preferences and answers with what is kept. No rule reads them, so this is no event. */
export const savePreferences = async (
  context: Context,
  actor: PersonActor,
  preferences: Preferences,
): Promise<Result<Preferences>> => {
  await context.stores.preferences.put(actor.person.id, preferences, context.clock.now());
  return ok(preferences);
};
