import type { LanesView } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { DESK_ALARMS } from '@/lib/domain/weekly-review';

/** Falls back to the id, which is still a true answer. */
export const personName = (view: LanesView, id: string): string => view.people[id] ?? id;

export const laneName = (view: LanesView, key: string): string =>
  (key === DESK_ALARMS ? text.common.theDesk : null) ??
  view.lanes.find((lane) => lane.key === key)?.name ??
  view.proposals.find((version) => version.lane === key)?.policy.name ??
  key;
