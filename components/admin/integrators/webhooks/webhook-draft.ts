import type { NewWebhook } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import type { FeedType } from '@/lib/domain/feed';
import { FEED_TYPES, type SecretKind } from '@/lib/domain/webhook';

const words = text.admin.webhooks.missing;

/** A webhook as the form has it; nothing is chosen beforehand. */
export interface WebhookDraft {
  readonly url: string;
  readonly description: string;
  readonly all: boolean;
  readonly types: readonly FeedType[];
  readonly kind: SecretKind | null;
}

export const EMPTY_WEBHOOK: WebhookDraft = { url: '', description: '', all: false, types: [], kind: null };

/** A type more or less, in the order of the list. */
export const toggled = (types: readonly FeedType[], changed: string): readonly FeedType[] =>
  FEED_TYPES.filter((type) => (type === changed) !== types.includes(type));

export const typesOf = ({ all, types }: WebhookDraft): readonly FeedType[] | null => (all ? null : types);

export const toNewWebhook = (draft: WebhookDraft): NewWebhook | null =>
  draft.kind && {
    url: draft.url.trim(),
    description: draft.description.trim(),
    types: typesOf(draft),
    kind: draft.kind,
  };

/** What the browser's own check of required fields does not see. @param asksKind whether a secret is made as well */
export const missingOf = (draft: WebhookDraft, asksKind: boolean): readonly string[] =>
  [
    !draft.all && draft.types.length === 0 ? words.types : null,
    asksKind && draft.kind === null ? words.signing : null,
  ].filter((missing) => missing !== null);
