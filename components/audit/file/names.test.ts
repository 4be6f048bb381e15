import { describe, expect, it } from 'vitest';
import { actorName, candidateName, nameOf, shownItem } from '@/components/audit/file/names';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const view = {
  names: { p_1: 'Ana Reyes', 'integrator:i_1': 'Metro recogniser' },
  candidates: [{ key: 'c_1', externalId: 'MUG-1' }] as unknown as MatchFileView['candidates'],
};

describe('names in the match file', () => {
  it('knows a person with and without the prefix of "added by"', () => {
    expect(nameOf(view, 'p_1')).toBe('Ana Reyes');
    expect(nameOf(view, 'person:p_1')).toBe('Ana Reyes');
    expect(nameOf(view, 'integrator:i_1')).toBe('Metro recogniser');
  });

  it('falls back to what it was given, as for a free name on evidence', () => {
    expect(nameOf(view, 'Det. Moreau')).toBe('Det. Moreau');
    expect(candidateName(view, 'c_9')).toBe('c_9');
  });

  it('names every kind of actor', () => {
    expect(actorName(view, { kind: 'person', id: 'p_1' })).toBe('Ana Reyes');
    expect(actorName(view, { kind: 'integrator', id: 'i_1', key: 'k' })).toBe('Metro recogniser');
    expect(actorName(view, { kind: 'system', id: 'desk' })).toBe('The desk');
  });

  it('says what was shown as a person would', () => {
    expect(shownItem(view, 'probe')).toBe('the probe');
    expect(shownItem(view, 'candidate:c_1')).toBe('candidate MUG-1');
    expect(shownItem(view, 'evidence:a:b')).toBe('evidence a:b');
    expect(shownItem(view, 'something_new')).toBe('something_new');
  });
});
