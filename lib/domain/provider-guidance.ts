import { providerNamed } from '@/lib/domain/provider-name';

export interface Guidance {
  readonly id: string;
  readonly says: string;
  readonly source: string;
}

/** What of a match the providers' guidance speaks about. */
export interface Asked {
  /** Of the lane's policy. Whatever is not marked low in consequence counts as touching civil liberties. */
  readonly lowConsequence: boolean;
  readonly threshold: number | null;
  readonly consentRef: string | null;
  readonly minor: 'yes' | 'no' | 'unknown';
}

interface Row {
  readonly id: string;
  readonly provider: string;
  readonly source: string;
  /** The sentence, or null where the guidance is kept. */
  readonly says: (asked: Asked) => string | null;
}

const AMAZON_LEAST = 99;

const ROWS: readonly Row[] = [
  {
    id: 'amazon-threshold-99',
    provider: 'amazon-rekognition',
    source: 'Amazon Rekognition Developer Guide, “Use cases that involve public safety”',
    says: ({ lowConsequence, threshold }) => {
      if (lowConsequence || (threshold !== null && threshold >= AMAZON_LEAST)) return null;
      const used = threshold === null ? 'which one was used is not known' : `${threshold} was used`;
      return `Below provider guidance: Amazon asks for a similarity threshold of ${AMAZON_LEAST} or more where civil liberties are at stake; ${used}.`;
    },
  },
  {
    id: 'azure-consent',
    provider: 'azure-face',
    source: 'Code of conduct for Azure AI Vision Face API, “must not”',
    says: ({ consentRef }) =>
      consentRef === null
        ? 'Below provider guidance: Microsoft asks for the valid consent of whoever is compared; no consent is named.'
        : null,
  },
  {
    id: 'azure-minor',
    provider: 'azure-face',
    source: 'Code of conduct for Azure AI Vision Face API, “must not”',
    says: ({ minor }) =>
      minor === 'yes'
        ? 'Microsoft bars uses that could exploit or manipulate somebody under the age of consent; the subject is marked a minor.'
        : null,
  },
];

/**
 * Where a match falls short of what its provider asks for, in sentences that a person reads. Empty where it does not.
 * @see references.md B-26, B-27
 */
export const guidance = (provider: string, asked: Asked): readonly Guidance[] =>
  ROWS.filter((row) => row.provider === providerNamed(provider)).flatMap(({ id, source, says }) => {
    const sentence = says(asked);
    return sentence === null ? [] : [{ id, source, says: sentence }];
  });
