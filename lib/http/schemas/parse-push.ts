import { ok, type Result } from '@/lib/domain/refusal';
import { dropForbidden } from '@/lib/domain/rules/ingest-drop';
import { evidenceBody } from '@/lib/http/schemas/evidence';
import { matchBody } from '@/lib/http/schemas/match';
import { toPushed } from '@/lib/http/schemas/to-pushed';
import { toPushedEvidence } from '@/lib/http/schemas/to-pushed-evidence';
import { parseStrict } from '@/lib/http/strict';
import { digest } from '@/lib/ledger/digest';
import type { Pushed, PushedEvidence } from '@/lib/verbs/intake/pushed';

/** A pushed body, first without what may not be kept, then checked. @returns invalid_body */
export const parsePush = (sent: unknown): Result<Pushed> => {
  const { body, dropped } = dropForbidden(sent);
  const parsed = parseStrict(matchBody, body, 'invalid_body');
  return parsed.ok ? ok({ ...toPushed(parsed.value), digest: digest(body), dropped }) : parsed;
};

/** One pushed evidence item, likewise. @returns invalid_body */
export const parseEvidence = (
  sent: unknown,
): Result<{ item: PushedEvidence; dropped: readonly string[] }> => {
  const { body, dropped } = dropForbidden(sent);
  const parsed = parseStrict(evidenceBody, body, 'invalid_body');
  return parsed.ok ? ok({ item: toPushedEvidence(parsed.value), dropped }) : parsed;
};
