import { DEFAULT_PREFERENCES, type Preferences } from '@/lib/domain/preferences';
import { ok, type Result } from '@/lib/domain/refusal';
import type { PersonActor } from '@/lib/ports/actors';
import type { Context } from '@/lib/ports/context';

/** One's own preferences, whole: what was never said is as the desk has it. */
export const readPreferences = async (context: Context, actor: PersonActor): Promise<Result<Preferences>> =>
  ok({ ...DEFAULT_PREFERENCES, ...(await context.stores.preferences.preferences(actor.person.id)) });
