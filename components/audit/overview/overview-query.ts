export const SPANS = [7, 28, 91, 364] as const;
export type Span = (typeof SPANS)[number];

/** What the address holds of the overview. */
export interface OverviewQuery {
  readonly days: Span;
  readonly lane: string | undefined;
}

const USUAL: Span = 28;

export const readOverviewQuery = (params: URLSearchParams): OverviewQuery => ({
  days: SPANS.find((span) => String(span) === params.get('days')) ?? USUAL,
  lane: params.get('lane')?.trim() || undefined,
});

/** `?days=7&lane=a`; what is usual is left out. */
export const writeOverviewQuery = ({ days, lane }: OverviewQuery): string => {
  const params = new URLSearchParams();
  if (days !== USUAL) params.set('days', String(days));
  if (lane) params.set('lane', lane);
  return params.size === 0 ? '' : `?${params}`;
};
