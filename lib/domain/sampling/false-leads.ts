import { FEW, wilson } from '@/lib/domain/figures/agreement';

/** What blind re-reviews that chance drew say of the approvals of one lane. */
export interface FalseLeads {
  readonly answered: number;
  /** A supervisor concluded that the decision was wrong. */
  readonly wrong: number;
  /** The re-review speaks against it, and nobody has concluded on it yet. */
  readonly disputed: number;
}

/** Days that the rate looks back. */
export const FALSE_LEAD_DAYS = 365;

export interface FalseLeadRate {
  /** 0 to 1; null while there are too few to say. */
  readonly rate: number | null;
  readonly says: string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/**
 * The observed false-lead rate of a lane (product.md "A lead"), from what chance drew alone: conditions pick decisions
 * that look doubtful. What is disputed counts as false until somebody has concluded otherwise, which is the safer
 * reading for the person in the photograph.
 */
export const falseLeadRate = ({ answered, wrong, disputed }: FalseLeads): FalseLeadRate => {
  if (answered < FEW) {
    const so =
      answered === 0 ? '' : `: ${answered} of at least ${FEW} blind re-reviews of approvals are done`;
    return { rate: null, says: `not measured yet${so}` };
  }
  const found = wrong + disputed;
  const [low, high] = wilson(found, answered);
  const open = disputed === 0 ? '' : `, ${disputed} of them not concluded on yet`;
  return {
    rate: found / answered,
    says:
      `${found} of ${answered} approvals of this lane that chance put into blind re-review in the last ` +
      `${FALSE_LEAD_DAYS} days were found wrong or are disputed${open}; 95 % interval ${percent(low)} to ${percent(high)}`,
  };
};
