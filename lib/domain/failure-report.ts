import type { Candidate } from '@/lib/domain/candidate';
import type { Match } from '@/lib/domain/match';

/** What only a person can say of the failure; all of it may be left open. */
export interface FailureWords {
  readonly conditions?: string;
  readonly steps?: string;
  readonly impact?: string;
  /** Only where a liveness check was passed by a mask, a screen or the like. */
  readonly spoofMaterial?: string;
}

export interface FailureField {
  readonly name: string;
  readonly label: string;
  readonly value: string | null;
}

export interface FailureReport {
  readonly text: string;
  readonly json: Readonly<Record<string, string | null>>;
  /** Labels of the fields without a value. */
  readonly missing: readonly string[];
  /** Whether the service information that the provider asks for at a minimum is all there. */
  readonly complete: boolean;
}

type Reported = Pick<Match, 'provider' | 'search' | 'probe' | 'externalId'>;
type About = Pick<Candidate, 'externalId' | 'score' | 'image'>;

const MINIMUM = ['api_path', 'request_id', 'session_id', 'model_version'];

const known = (version: string): string | null => (version === 'unknown' ? null : version);

const spoken = (text: string | undefined): string | null => (text?.trim() ? text.trim() : null);

const scoreText = ({ score }: About): string | null =>
  score && `${score.name} ${score.value} on a scale from ${score.min} to ${score.max}`;

const fieldsOf = ({ provider, search, probe }: Reported, about: About, words: FailureWords) =>
  [
    { name: 'provider', label: 'Service', value: provider.name },
    { name: 'operation', label: 'Operation', value: provider.operation },
    { name: 'api_path', label: 'API path', value: provider.apiPath },
    { name: 'request_id', label: 'Request id', value: provider.requestId },
    { name: 'session_id', label: 'Session id', value: provider.sessionId },
    { name: 'model_version', label: 'Model version', value: known(provider.modelVersion) },
    { name: 'time', label: 'Time of the request', value: search.startedAt ?? search.endedAt },
    { name: 'candidate', label: 'Candidate, as the service calls it', value: about.externalId },
    { name: 'score', label: 'Score returned', value: scoreText(about) },
    { name: 'threshold', label: 'Threshold used', value: provider.threshold?.toString() ?? null },
    { name: 'probe_sha256', label: 'Failure image (SHA-256 of the probe)', value: probe.sha256 },
    {
      name: 'reference_sha256',
      label: 'Reference image (SHA-256 of the candidate)',
      value: about.image.sha256,
    },
    ...(words.spoofMaterial === undefined
      ? []
      : [{ name: 'spoof_material', label: 'Type of spoofing material', value: spoken(words.spoofMaterial) }]),
    { name: 'conditions', label: 'Conditions needed to reproduce it', value: spoken(words.conditions) },
    { name: 'steps', label: 'Steps to reproduce it', value: spoken(words.steps) },
    { name: 'impact', label: 'Business impact', value: spoken(words.impact) },
  ] as const satisfies readonly FailureField[];

const textOf = (fields: readonly FailureField[], missing: readonly string[]): string =>
  [
    'Report of a face recognition failure',
    '',
    ...fields.map(({ label, value }) => `${label}: ${value ?? '(not recorded)'}`),
    '',
    missing.length > 0 ? `Not recorded: ${missing.join('; ')}.` : 'Nothing is missing.',
    'Images are not part of this text; attach them where you may.',
  ].join('\n');

/**
 * The report that providers ask for when a recognition fails, from what the match has stored. Copied by a person;
 * nothing is sent.
 * @see references.md B-29 (Azure Face code of conduct, "Report other … failures"), C-25
 */
export const failureReport = (match: Reported, about: About, words: FailureWords = {}): FailureReport => {
  const fields: readonly FailureField[] = fieldsOf(match, about, words);
  const missing = fields.filter((f) => f.value === null);
  const labels = missing.map((f) => f.label);
  return {
    text: textOf(fields, labels),
    json: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    missing: labels,
    complete: !missing.some((f) => MINIMUM.includes(f.name)),
  };
};
