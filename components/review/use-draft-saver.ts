import { useEffect, useRef, useState } from 'react';
import { send } from '@/components/queries/review';
import type { SaveState } from '@/components/review/desk-context';

const REST_MS = 800;

/**
 * Sends each part of the draft once the person rests. A failure is shown and tried again with the next change;
 * the text itself stays on the screen.
 */
export const useDraftSaver = (matchId: string, frozen: boolean) => {
  const [state, setState] = useState<SaveState>(null);
  const waiting = useRef(new Map<string, unknown>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const flush = async () => {
    const parts = [...waiting.current];
    if (frozen || parts.length === 0) return;
    waiting.current.clear();
    setState('saving');
    try {
      for (const [part, body] of parts)
        await send(matchId, { path: `drafts/${encodeURIComponent(part)}`, method: 'PUT', body: { body } });
      setState('saved');
    } catch {
      for (const [part, body] of parts) if (!waiting.current.has(part)) waiting.current.set(part, body);
      setState('failed');
    }
  };
  const latest = useRef(flush);
  useEffect(() => {
    latest.current = flush;
  });

  useEffect(() => {
    const leave = () => void latest.current();
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      if (timer.current) clearTimeout(timer.current);
      leave();
    };
  }, []);

  // Claimed again: what was written meanwhile goes out now.
  useEffect(() => {
    if (!frozen) void latest.current();
  }, [frozen]);

  const save = (part: string, body: unknown) => {
    waiting.current.set(part, body);
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), REST_MS);
  };
  return { save, state };
};
