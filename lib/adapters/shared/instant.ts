const EARLIEST = Date.parse('1900-01-01T00:00:00Z');
const LATEST = Date.parse('2200-01-01T00:00:00Z');

/** A provider's time as an instant in UTC: an ISO text with an offset, or seconds since 1970. Null where it is neither. */
export const instantOf = (time: string | number | null | undefined): string | null => {
  if (time === null || time === undefined) return null;
  if (typeof time === 'string' && !/(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return null;
  const ms = typeof time === 'number' ? time * 1000 : Date.parse(time);
  return ms >= EARLIEST && ms < LATEST ? new Date(ms).toISOString() : null;
};
