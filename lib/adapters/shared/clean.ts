import { type Dropped, dropForbidden } from '@/lib/domain/rules/ingest-drop';

const MAX_DEPTH = 60;
/** No list of a provider's own is this long but a template, whatever it is called (references.md C-27). */
const TEMPLATE_LENGTH = 64;
const PICTURE_LENGTH = 512;
export const PICTURE_REMOVED = '[picture removed]';

const FORBIDDEN_PART = /gender|emotion|ethnic|embedding|^dominantrace$|^ismale$/;
const BASE64 = /^(?:data:image\/[a-z+.-]+;base64,)?[A-Za-z0-9+/_-]+={0,2}$/;

type Tell = (path: string) => void;

const isTemplate = (value: readonly unknown[]): boolean =>
  value.length >= TEMPLATE_LENGTH && value.every((item) => typeof item === 'number');

const isPicture = (text: string): boolean =>
  (text.length >= PICTURE_LENGTH || text.startsWith('data:image/')) && BASE64.test(text);

const cleanText = (text: string, path: string, tell: Tell): string => {
  if (isPicture(text)) {
    tell(`${path} (a picture’s bytes)`);
    return PICTURE_REMOVED;
  }
  return text;
};

const clean = (value: unknown, path: string, tell: Tell): unknown => {
  if (typeof value === 'string') return cleanText(value, path, tell);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    if (!isTemplate(value)) return value.map((item, i) => clean(item, `${path}.${i}`, tell));
    tell(`${path} (a list of numbers)`);
    return [];
  }
  const kept = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const at = path ? `${path}.${name}` : name;
    if (!FORBIDDEN_PART.test(name.toLowerCase().replace(/[^a-z0-9]/g, '')))
      return [[name, clean(inner, at, tell)]];
    tell(at);
    return [];
  });
  return Object.fromEntries(kept);
};

/** Whether it nests deeper than any provider's body; looks without recursion, for what walks it later recurses. */
export const nestsTooDeep = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((v) => (typeof v === 'object' && v !== null ? Object.values(v) : []));
  }
  return false;
};

/** What every pushed body loses, and what providers add to it: templates without a name, pictures. */
export const cleanEnvelope = (sent: unknown): Dropped => {
  const first = dropForbidden(sent);
  const found: string[] = [];
  const body = clean(first.body, '', (path) => found.push(path.slice(0, 200)));
  const more = found.length - 100;
  const named = more > 0 ? [...found.slice(0, 100), `and ${more} more`] : found;
  return { body, dropped: [...first.dropped, ...named] };
};
