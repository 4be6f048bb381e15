import type { Base } from '@/db/base';
import { laneAlarms } from '@/db/store/lane-alarms';
import { lanePolicies } from '@/db/store/lane-policies';
import { laneStops } from '@/db/store/lane-stops';
import type { LaneStore } from '@/lib/ports/lane-store';

export const laneStore = (base: Base): LaneStore => ({
  ...lanePolicies(base),
  ...laneStops(base),
  ...laneAlarms(base),
});
