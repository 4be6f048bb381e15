/** For whom a bundle is made. What each leaves out stands in docs/decisions/0010-disclosure.md. */
export const PROFILES = ['court', 'defence', 'internal'] as const;
export type Profile = (typeof PROFILES)[number];
