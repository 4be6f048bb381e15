import type { DeskEvent } from '@/lib/domain/desk-event';
import type { Alarm, PolicyVersion, Stop } from '@/lib/domain/lane';
import type { Policy } from '@/lib/domain/policy';

export interface LaneStore {
  /** Policies in force, one per lane, by lane key. */
  active(): Promise<readonly Policy[]>;
  policy(lane: string, version: number): Promise<Policy | null>;
  versions(lane: string | null): Promise<readonly PolicyVersion[]>;
  /** Stores the next version as `proposed`; its number is given by the guarded insert. False: somebody was faster. */
  propose(version: PolicyVersion, event: DeskEvent): Promise<boolean>;
  /**
   * proposed → active, and what was active → superseded; never by the proposer, and never an older version than the
   * active one (both in the statement too).
   */
  confirm(lane: string, version: number, by: string, at: string, event: DeskEvent): Promise<boolean>;
  decline(lane: string, version: number, by: string, at: string, event: DeskEvent): Promise<boolean>;
  /** All stops, those in force first; the lifted ones at most 50. */
  stops(): Promise<readonly Stop[]>;
  setStop(stop: Stop, event: DeskEvent): Promise<boolean>;
  askLift(id: string, by: string, at: string, event: DeskEvent): Promise<boolean>;
  /** Only by another person than the one who asked (in the statement). */
  lift(id: string, by: string, at: string, event: DeskEvent): Promise<boolean>;
  alarms(): Promise<readonly Alarm[]>;
  raise(alarm: Alarm, event: DeskEvent): Promise<boolean>;
  clear(id: string, at: string, event: DeskEvent): Promise<boolean>;
}
