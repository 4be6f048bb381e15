import fc from 'fast-check';

const MARK = /\u00ab([a-z_]*)(\d+)\u00bb/g;

/**
 * A place in a request where something stands that the desk once told: an id, a cursor, a token. Which one is known
 * only when the request is sent, so the generated request holds its number. Ids begin with what they name (`m_`).
 */
export const knownAs = (prefix: string): fc.Arbitrary<string> =>
  fc.nat(10_000).map((n) => `\u00ab${prefix}${n}\u00bb`);

export const known: fc.Arbitrary<string> = fc.oneof(
  knownAs(''),
  ...['m_', 'sll_', 'ld_', 'key_', 'lane_'].map(knownAs),
);

const NAMES = /^(id|externalid|key|token|sha256|cursor|nextcursor|nexttoken|humanloopname|leadid|matchid)$/;
const MOST = 400;

/**
 * What the desk has told so far, oldest forgotten first; the given words stay. What is kept from it is never asked
 * for: whoever disables their own account would spend the rest of the campaign before the door.
 */
export class Known {
  readonly #lasting: readonly string[];
  readonly #kept: ReadonlySet<string>;
  readonly #told: string[] = [];

  constructor(lasting: readonly string[], kept: readonly string[]) {
    this.#lasting = lasting;
    this.#kept = new Set(kept);
  }

  /** Keeps every id, cursor and token of an answer. */
  learn(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
      if (typeof inner !== 'string') this.learn(inner);
      else if (NAMES.test(plain) && !this.#kept.has(inner)) this.#told.push(inner);
    }
    if (this.#told.length > MOST) this.#told.splice(0, this.#told.length - MOST);
  }

  /** The text with what is known in its marks. */
  fill(text: string): string {
    const all = [...this.#lasting, ...this.#told];
    return text.replace(MARK, (_mark, prefix: string, n: string) => {
      const fitting = all.filter((one) => one.startsWith(prefix));
      const from = fitting.length > 0 ? fitting : all;
      return from[Number(n) % from.length] ?? '';
    });
  }
}
