import { expect } from '@playwright/test';
import { ApiReviewer } from './api-reviewer';
import type { StoryDesk } from './desk';

export interface LoggedEvent {
  readonly kind: string;
  /** One sentence in words. */
  readonly says: string;
}

/** Reads the log of a match as a supervisor does. */
export const eventsOf = async (desk: StoryDesk, matchId: string): Promise<readonly LoggedEvent[]> => {
  const dana = await ApiReviewer.signIn(desk.url, 'dana');
  const answer = await dana.http.get(`/api/audit/matches/${matchId}`);
  expect(answer.status(), await answer.text()).toBe(200);
  const { events } = (await answer.json()) as { events: readonly LoggedEvent[] };
  await dana.http.dispose();
  return events;
};

/** How often this has happened to a match. */
export const countOf = async (desk: StoryDesk, matchId: string, kind: string): Promise<number> =>
  (await eventsOf(desk, matchId)).filter((event) => event.kind === kind).length;
