import type { LanesView } from '@/components/queries/audit';

/** Falls back to the id, which is still a true answer. */
export const personName = (view: LanesView, id: string): string => view.people[id] ?? id;

export const laneName = (view: LanesView, key: string): string =>
  view.lanes.find((lane) => lane.key === key)?.name ??
  view.proposals.find((version) => version.lane === key)?.policy.name ??
  key;
