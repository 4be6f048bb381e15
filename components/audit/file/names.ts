import * as text from '@/components/text/en';
import type { Actor } from '@/lib/domain/event';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const items = text.audit.file.record.items;
const PLAIN = ['probe', 'scores', 'identities', 'context', 'votes', 'history', 'machine', 'file'] as const;

/** A person by id, or whoever added an item (`person:<id>`, `integrator:<id>`); the id itself where no name is known. */
export const nameOf = (view: Pick<MatchFileView, 'names'>, id: string): string =>
  view.names[id] ?? view.names[id.replace(/^person:/, '')] ?? id;

export const actorName = (view: Pick<MatchFileView, 'names'>, by: Actor): string => {
  if (by.kind === 'system') return text.audit.file.events.desk;
  return nameOf(view, by.kind === 'person' ? by.id : `integrator:${by.id}`);
};

/** As much of a file as names its candidates. */
export interface NamesCandidates {
  readonly candidates: readonly { readonly key: string; readonly externalId: string }[];
}

/** A candidate by the reference database's id: exhibit marks differ from reviewer to reviewer. */
export const candidateName = (view: NamesCandidates, key: string): string =>
  view.candidates.find((candidate) => candidate.key === key)?.externalId ?? key;

/** `candidate:<key>` of the exposure receipt as a person would say it. */
export const shownItem = (view: NamesCandidates, item: string): string => {
  const [kind, ...rest] = item.split(':');
  const key = rest.join(':');
  if (kind === 'candidate') return items.candidate(candidateName(view, key));
  if (kind === 'evidence') return items.evidence(key);
  const plain = PLAIN.find((known) => known === kind);
  return plain ? items[plain] : item;
};
