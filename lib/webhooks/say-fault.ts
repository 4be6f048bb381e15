const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection was refused.',
  ECONNRESET: 'The connection was cut off.',
  EPIPE: 'The connection was cut off.',
  EHOSTUNREACH: 'The host cannot be reached.',
  ENETUNREACH: 'The network of the host cannot be reached.',
  ETIMEDOUT: 'The host did not take the connection in time.',
  ABORT_ERR: 'The desk was stopping.',
  HPE_INVALID_CONSTANT: 'The answer was not HTTP.',
  HPE_HEADER_OVERFLOW: 'The headers of the answer were too large.',
};

const CERTIFICATE = /^(CERT_|ERR_TLS|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|EPROTO|ERR_SSL)/;

const codeOf = (fault: Error): string => ('code' in fault ? String(fault.code) : '');

/** A fault of a connection in a short sentence, without anything that the other side sent. */
export const sayFault = (fault: Error): string => {
  if (fault instanceof AggregateError) {
    const [first] = fault.errors;
    return first instanceof Error ? sayFault(first) : 'The host cannot be reached.';
  }
  const code = codeOf(fault);
  if (CERTIFICATE.test(code)) return `The certificate or TLS of the host was not accepted (${code}).`;
  if (code.startsWith('HPE_')) return SENTENCES[code] ?? 'The answer was not HTTP.';
  if (code) return SENTENCES[code] ?? `The connection failed (${code}).`;
  // Without a code it is one of our own limits, which says itself.
  return fault.message;
};
