import { describe, expect, it } from 'vitest';
import { plus } from '@/lib/domain/time';
import { type History, historicMatch } from './history';

const history: History = {
  count: 400,
  now: '2026-11-22T10:00:00.000Z',
  integrators: ['int_a', 'int_b'],
  reviewers: ['per_a', 'per_b', 'per_c'],
};
const all = Array.from({ length: history.count }, (_, n) => historicMatch(n, history));

describe('historicMatch', () => {
  it('makes the same match for the same number', () => {
    expect(historicMatch(7, history)).toEqual(all[7]);
    expect(new Set(all.map(({ match }) => match.id)).size).toBe(all.length);
  });

  it('waits nowhere so long that the desk would end it', () => {
    const received = all.map(({ match }) => match.receivedAt);
    expect(received.every((at) => at > plus(history.now, -26 * 86_400_000) && at < history.now)).toBe(true);
    expect([...received].sort()).toEqual(received);
  });

  it('has two different voters wherever it is decided, and a lead for each approval', () => {
    for (const { match, votes, leads, touches } of all) {
      const decided = match.decidedAt !== null;
      expect(votes.length).toBe(decided || match.status === 'adjudication' ? 2 : 0);
      expect(new Set(votes.map(({ person }) => person)).size).toBe(votes.length);
      expect(touches.length).toBe(votes.length);
      expect(leads.length).toBe(match.status === 'approved' ? 1 : 0);
    }
  });

  it('has some of everything', () => {
    const words = new Set(all.map(({ match }) => match.status));
    expect([...words].sort()).toEqual([
      ...['adjudication', 'approved', 'awaiting_evidence', 'insufficient', 'queued', 'rejected'],
    ]);
  });
});
