import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchImages } from '@/lib/domain/match-images';
import { keptBecause, purge } from '@/lib/domain/rules/purge';
import { acknowledgeLead } from '@/lib/domain/rules/warn-redeemers';
import { aCandidate, anImage, anItem, aState } from '@/lib/domain/testing/build';
import { Play } from '@/lib/domain/testing/play';
import { DAY, SECOND } from '@/lib/domain/time';

const OWN = ['probe', 'image-a', 'image-b'];
const approved = () => new Play().approve('p1').approve('p2').pass(SECOND);
const rejected = () => new Play().vote('p1', 'reject').vote('p2', 'reject');
const why = (play: Play) => keptBecause(play.state, play.env());
const purged = (play: Play): readonly string[] | null => {
  const [event] = play.do('desk', { do: 'purge' }).log.slice(-1);
  return event?.kind === 'match.purged' ? event.data.images : null;
};

describe('a match', () => {
  it.each<[string, () => Play]>([
    ['that was rejected', rejected],
    ['that was withdrawn', () => new Play().do('i', { do: 'withdraw_match' })],
    ['that expired', () => new Play().pass(14 * DAY).do('desk', { do: 'expire_match' })],
  ])('%s is purged when its days are over, and not an instant before', (_, build) => {
    const play = build();
    const end = Date.parse(play.state.match.decidedAt ?? '') + 90 * DAY;
    play.pass(end - Date.parse(play.now) - 1);
    expect([why(play), purged(play)]).toEqual([['waits'], null]);
    expect(purged(play.pass(1))).toEqual(OWN);
    expect(play.state.match.purgedAt).toBe(play.now);
    expect([why(play), purge(play.state, play.env(), 0)]).toMatchObject([
      ['purged'],
      { value: { events: [] } },
    ]);
  });

  it('that is open stays, however old', () => {
    for (const play of [new Play(), new Play().approve('p1'), new Play().approve('p1').vote('p2', 'reject')])
      expect([why(play.pass(1000 * DAY)), purged(play)]).toEqual([['open'], null]);
  });

  it('stays while a lead of it stands', () => {
    const play = approved().pass(90 * DAY);
    expect([why(play), purged(play)]).toEqual([['lead_open'], null]);
    play.do('s', { do: 'suspend_lead', lead: play.lead?.id ?? '' });
    expect(why(play)).toEqual(['lead_open']);
    expect(purged(play.do('desk', { do: 'expire_lead' }))).toEqual(OWN);
  });

  it('stays until whoever redeemed its lead knows of the recall', () => {
    const play = approved();
    const lead = play.lead?.id ?? '';
    play.do('i', { do: 'redeem', lead, purpose: 'investigation' }).do('s', { do: 'recall_lead', lead });
    expect([why(play.pass(90 * DAY)), purged(play)]).toEqual([['unacknowledged'], null]);
    const city = { kind: 'integrator', id: 'city', key: 'k' } as const;
    const heard = acknowledgeLead(play.state, city, play.env(), { lead, warning: 'recalled' });
    if (heard.ok) for (const event of heard.value.events) play.apply(event);
    expect(purged(play)).toEqual(OWN);
  });

  it('stays under a legal hold until it is lifted, with a reason each time', () => {
    const play = rejected()
      .do('s', { do: 'set_hold' })
      .pass(90 * DAY);
    expect(play.state.match.hold).toMatchObject({ person: 's', reason: 'a court asks for it' });
    expect([why(play), purged(play)]).toEqual([['held'], null]);
    expect(purged(play.do('s', { do: 'lift_hold' }))).toEqual(OWN);
    expect(play.try('s', { do: 'set_hold' })?.code).toBe('images_purged');
  });

  it('stays until its blind re-review is answered, and what differs is concluded on', () => {
    const play = rejected()
      .do('desk', { do: 'draw_recheck' })
      .pass(90 * DAY);
    expect([why(play), purged(play)]).toEqual([['recheck_open'], null]);
    play.do('desk', { do: 'answer_recheck', verdict: 'insufficient', opinion: 0 });
    expect(why(play)).toEqual(['recheck_open']);
    expect(purged(play.do('s', { do: 'conclude_recheck', finding: 'decision_stands' }))).toEqual(OWN);
  });

  it('stays while the clock cannot be believed', () => {
    const play = rejected().pass(90 * DAY);
    play.around = { clockHigh: '2030-01-01T00:00:00.000Z' };
    expect([why(play), purged(play)]).toEqual([['clock'], null]);
  });

  it('counts its days from its last end', () => {
    const play = rejected().pass(80 * DAY);
    play.do('i', { do: 'add_evidence', item: anItem('news', { addedAt: play.now }), touches: [] });
    play
      .do('s', { do: 'reopen' })
      .vote('p3', 'reject')
      .vote('p4', 'reject')
      .pass(20 * DAY);
    expect(why(play)).toEqual(['waits']);
    expect(purged(play.pass(70 * DAY))).toEqual(OWN);
  });
});

it('names each image once, whatever refers to it', () => {
  const sha = fc.constantFrom('a', 'b', 'c', 'd');
  fc.assert(
    fc.property(
      fc.record({
        probe: sha,
        searched: fc.option(sha),
        faces: fc.array(sha),
        files: fc.array(fc.option(sha)),
      }),
      ({ probe, searched, faces, files }) => {
        const state = aState(
          { probe: { ...anImage(probe), asSearchedSha256: searched, processing: [] } },
          {
            candidates: faces.map((face, i) => aCandidate(`c${i}`, { image: anImage(face) })),
            evidence: files.map((fileSha256, i) => anItem(`e${i}`, { fileSha256 })),
          },
        );
        const named = [probe, searched, ...faces, ...files].filter((one) => one !== null);
        expect([...matchImages(state)].sort()).toEqual([...new Set(named)].sort());
      },
    ),
  );
});
