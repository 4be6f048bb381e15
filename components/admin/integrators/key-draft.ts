import { endOfDay } from '@/components/admin/end-of-day';
import type { NewKey } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import type { Integrator, Scope } from '@/lib/domain/integrator';

const words = text.admin.integrators.missing;

/** Stands for "no person holds it" in the select; no person's id reads like this. */
export const SERVICE = '(service)';

/** A key as the form has it: empty strings where nothing is answered yet. */
export interface KeyDraft {
  readonly scopes: readonly Scope[];
  readonly holder: string;
  readonly lastDay: string;
}

export const EMPTY_KEY: KeyDraft = { scopes: [], holder: '', lastDay: '' };

export const toNewKey = ({ scopes, holder, lastDay }: KeyDraft): NewKey => ({
  scopes,
  holder: holder === SERVICE ? null : holder,
  expiresAt: lastDay === '' ? null : endOfDay(lastDay),
});

/** What the browser's own check of required fields does not see. */
export const missingOf = (key: KeyDraft, mode?: Integrator['mode'] | null): readonly string[] =>
  [mode === null ? words.mode : null, key.scopes.length === 0 ? words.scopes : null].filter(
    (m) => m !== null,
  );
