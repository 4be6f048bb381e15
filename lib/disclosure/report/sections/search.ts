import { type Block, facts, table } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { orNot, spoken, time } from '@/lib/disclosure/report/say';

/**
 * The search and the system that made it: start and end, reference database, input.
 * @see references.md B-03 (AI Act Art. 12(3)), B-15 (Maryland CP 2-504)
 */
export const search = (m: Matter): readonly Block[] => {
  const { provider, search: run, probe } = m.state.match;
  const dropped = m.told.flatMap(({ event }) =>
    event && 'dropped' in event.data ? [...event.data.dropped] : [],
  );
  return [
    facts(
      ['provider', 'System', provider.name],
      ['operation', 'Operation', provider.operation],
      ['api_path', 'API path', orNot(provider.apiPath)],
      ['request_id', 'Request id', orNot(provider.requestId)],
      ['session_id', 'Session id', orNot(provider.sessionId)],
      ['model_version', 'Model version', provider.modelVersion],
      ['threshold', 'Threshold', `${orNot(provider.threshold)} (${spoken(provider.thresholdSource)})`],
    ),
    facts(
      [
        'search_mode',
        'Mode',
        run.mode === '1:N' ? '1:N, one face against a database' : '1:1, one face against one',
      ],
      ['started_at', 'Started', time(run.startedAt)],
      ['ended_at', 'Ended', time(run.endedAt)],
      ['database', 'Reference database', orNot(run.database?.name)],
      ['database_version', 'Its version', orNot(run.database?.version)],
      ['database_size', 'Its size', orNot(run.database?.size)],
      ['inclusion', 'Who is in it', orNot(run.database?.inclusionCriteria)],
      ['input', 'Input of the search (SHA-256)', probe.asSearchedSha256 ?? probe.sha256],
      ['returned', 'Candidates returned', String(run.candidatesReturned)],
      [
        'dropped',
        'Dropped at the edge, never stored',
        dropped.length === 0 ? 'nothing' : [...new Set(dropped)].join(', '),
      ],
    ),
    sights(m),
  ];
};

const sights = (m: Matter): Block =>
  table(
    'sights',
    [
      ['seen', 'Seen at'],
      ['track', 'Track'],
      ['camera', 'Camera'],
      ['candidates', 'Returned'],
    ],
    m.told.flatMap(({ event }) =>
      event?.kind === 'sight.recorded'
        ? [
            [
              time(event.data.sight.at),
              event.data.sight.track,
              orNot(event.data.sight.camera),
              event.data.sight.candidates.map((c) => c.externalId).join(', ') || 'nobody',
            ],
          ]
        : [],
    ),
    'No further sight of the same face was reported.',
  );
