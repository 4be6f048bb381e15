/** A lane's versioned rules; pinned to a round when the round begins. */
export interface Policy {
  readonly lane: string;
  readonly version: number;
  readonly name: string;
  /** Qualification kind that a reviewer must hold, unexpired. */
  readonly qualification: string;
  /** `examiner`: only examiners may claim here at all. */
  readonly role: 'reviewer' | 'examiner';
  /** Purpose codes that route to this lane. */
  readonly purposes: readonly string[];
  readonly lowConsequence: boolean;
  /** 1 only where lowConsequence (product.md); 2..5 otherwise. */
  readonly votes: number;
  readonly evidence: {
    /** Kinds that must be there before anybody may claim. */
    readonly requiredKinds: readonly string[];
    readonly minimum: number;
    readonly sources: number;
  };
  readonly gate: {
    readonly minEyeDistance: number | null;
    readonly minFaceWidth: number | null;
    readonly maxYaw: number | null;
    readonly maxPitch: number | null;
    /** Lower limits on quality measures under the provider's own names. */
    readonly minQuality: Readonly<Record<string, number>>;
  };
  readonly aids: {
    /** Degrees of yaw or pitch between the two images, beyond which overlay, curtain and blink are closed. */
    readonly maxPoseDifference: number;
  };
  readonly reveal: 'staged' | 'alongside';
  readonly showScores: boolean;
  readonly leaseMinutes: number;
  readonly leadDays: number;
  readonly waitDays: number;
  readonly retentionDays: number;
}

/** How many votes a round takes. One alone only where the purpose is marked low in consequence, whatever the policy says. */
export const votesNeeded = ({ votes, lowConsequence }: Policy): number =>
  Math.max(lowConsequence ? 1 : 2, votes);

/** What stands in a policy that was stored before it could say. */
export const DEFAULT_AIDS: Policy['aids'] = { maxPoseDifference: 15 };

/** A policy as it was stored, whole. */
export const wholePolicy = (stored: Omit<Policy, 'aids'> & Partial<Pick<Policy, 'aids'>>): Policy => ({
  ...stored,
  aids: stored.aids ?? DEFAULT_AIDS,
});
