import type { Preferences } from '@/lib/domain/preferences';

/** One person's own preferences; nothing that anybody else reads. */
export interface PreferenceStore {
  /** Null where nothing was ever kept. */
  preferences(person: string): Promise<Partial<Preferences> | null>;
  /** The latest save stays, in whatever order saves arrive. */
  put(person: string, body: Preferences, savedAt: string): Promise<void>;
}
