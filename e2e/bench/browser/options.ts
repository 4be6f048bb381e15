import { parseArgs } from 'node:util';
import { namedParts } from '../options';

export const BROWSER_PARTS = ['decisions', 'tools', 'motion', 'large', 'script', 'pages'] as const;
export type BrowserPart = (typeof BROWSER_PARTS)[number];

export interface BrowserOptions {
  readonly parts: readonly BrowserPart[];
  /** Smaller numbers: shows that the harness runs, says little about speed. */
  readonly quick: boolean;
  /** Keeps the result in docs/performance.md. */
  readonly write: boolean;
}

/** What the command line asks for. @throws Error that says what may be asked */
export const readBrowserOptions = (args: readonly string[]): BrowserOptions => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  return { parts: namedParts(BROWSER_PARTS, values.only), quick: values.quick, write: values.write };
};
