import { useCallback, useEffect, useRef } from 'react';
import { send } from '@/components/queries/review';
import type { Stage } from '@/lib/domain/review';
import type { ToolUse, ViewTool } from '@/lib/domain/view-tools';

const TICK_MS = 1000;
const REPORT_EVERY_TICKS = 15;

/**
 * Counts the seconds that image tools are on while the screen is visible, and reports them now and then. The hand
 * never waits for it: a report that fails is added to the next one.
 * @returns told by the viewer which tools are on
 */
export const useToolRecord = (matchId: string, stage: Stage, candidate: string | null) => {
  const on = useRef<readonly ViewTool[]>([]);
  const shown = useRef(candidate);
  useEffect(() => {
    shown.current = candidate;
  }, [candidate]);

  // A stage's uses are reported under that stage: the effect starts anew with the next one.
  useEffect(() => {
    const counted = new Map<string, ToolUse>();
    let ticks = 0;
    const count = (use: ToolUse) => {
      const key = `${use.tool} ${use.candidate}`;
      counted.set(key, { ...use, seconds: (counted.get(key)?.seconds ?? 0) + use.seconds });
    };
    const report = async () => {
      const uses = [...counted.values()];
      if (uses.length === 0) return;
      counted.clear();
      await send(matchId, { path: 'tools', body: { stage, uses } }).catch(() => uses.forEach(count));
    };
    const tick = () => {
      if (document.visibilityState === 'visible')
        for (const tool of on.current) count({ tool, candidate: shown.current, seconds: 1 });
      if (++ticks % REPORT_EVERY_TICKS === 0) void report();
    };
    const timer = setInterval(tick, TICK_MS);
    return () => {
      clearInterval(timer);
      void report();
    };
  }, [matchId, stage]);

  return useCallback((tools: readonly ViewTool[]) => {
    on.current = tools;
  }, []);
};
