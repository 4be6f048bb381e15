import type { Entry, Media } from '@/components/reference/open-api';

/** A text as one word of a POSIX shell. */
const word = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export const exampleOf = ({ example, examples }: Media): unknown =>
  example ?? Object.values(examples ?? {})[0]?.value;

const address = ({ path, operation: { parameters } }: Entry): string => {
  const filled = parameters
    .filter((p) => p.in === 'path')
    .reduce((at, { name, example }) => at.replace(`{${name}}`, encodeURIComponent(String(example))), path);
  const query = parameters
    .filter((p) => p.in === 'query' && p.example !== undefined)
    .map(({ name, example }) => `${name}=${encodeURIComponent(String(example))}`);
  return `$DESK${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`;
};

const bodyLines = ({ operation: { requestBody } }: Entry): readonly string[] => {
  const [type, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  if (!type || !media) return [];
  if (type.startsWith('image/')) return [`-H 'content-type: image/jpeg'`, '--data-binary @probe.jpg'];
  if (type !== 'application/json')
    return [`-H ${word(`content-type: ${type}`)}`, '--data-binary @matches.ndjson'];
  return [`-H 'content-type: application/json'`, `-d ${word(JSON.stringify(exampleOf(media), null, 2))}`];
};

/** The operation's example as a command; `$DESK` is the desk's address and `$KEY` the key. */
export const curlOf = (entry: Entry): string =>
  [
    `curl -sS ${entry.method === 'GET' ? '' : `-X ${entry.method} `}"${address(entry)}"`,
    '-H "authorization: Bearer $KEY"',
    ...bodyLines(entry),
  ].join(' \\\n  ');
