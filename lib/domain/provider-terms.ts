import { providerNamed } from '@/lib/domain/provider-name';

/** A use that a provider's terms bar. `clause` is the provider's own sentence. */
export interface Term {
  readonly id: string;
  readonly provider: string;
  readonly clause: string;
  readonly source: string;
}

export interface Use {
  readonly provider: string;
  /** What the integrator was registered as, in a word: `us_police`, `police`, `bank`, … */
  readonly operator: string | null;
  /** The purpose code of the match. */
  readonly purpose: string;
  readonly consentRef: string | null;
}

interface Row extends Term {
  readonly bars: (use: Use) => boolean;
}

const AZURE = {
  provider: 'azure-face',
  source: 'Code of conduct for Azure AI Vision Face API, “Integrations with Face API must not”',
} as const;

const US_POLICE = ['us_police'];
const POLICE = [...US_POLICE, 'police', 'law_enforcement'];
const PATROL = ['realtime_mobile', 'body_camera', 'dash_camera'];
const TRACKING = ['persistent_tracking', 'realtime_surveillance'];

/** Either word may say it: who asks, or what for. */
const says = ({ operator, purpose }: Use, words: readonly string[]): boolean =>
  words.includes(purpose) || (operator !== null && words.includes(operator));

const ROWS: readonly Row[] = [
  {
    ...AZURE,
    id: 'azure-us-police',
    clause: 'be used by or for a police department in the United States',
    bars: (use) => says(use, US_POLICE),
  },
  {
    ...AZURE,
    id: 'azure-police-mobile',
    clause:
      'be used for any real-time facial recognition technology on mobile cameras used by any law enforcement globally to attempt to identify individual in uncontrolled, “in the wild” environments',
    bars: (use) => says(use, PATROL) && says(use, POLICE),
  },
  {
    ...AZURE,
    id: 'azure-tracking',
    clause:
      'without the individual’s valid consent, be used for ongoing surveillance of real-time or near real-time identification or persistent tracking of the individual',
    bars: (use) => use.consentRef === null && says(use, TRACKING),
  },
];

/**
 * The clause that bars this provider × operator × purpose, or null. A push is refused with `provider_terms`,
 * which names it.
 * @see references.md C-30, B-27
 */
export const barredBy = (use: Use): Term | null => {
  const row = ROWS.find((r) => r.provider === providerNamed(use.provider) && r.bars(use));
  if (!row) return null;
  const { id, provider, clause, source } = row;
  return { id, provider, clause, source };
};
