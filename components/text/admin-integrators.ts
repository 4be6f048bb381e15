import type { Integrator, Scope } from '@/lib/domain/integrator';

const scopes: Readonly<Record<Scope, string>> = {
  'matches:write': 'push matches and images',
  'matches:read': 'read its own matches and outcomes',
  'evidence:write': 'add and withdraw evidence',
  'events:read': 'read the feed of what happened',
  'leads:redeem': 'redeem leads at the moment of use',
};

const modes: Readonly<Record<Integrator['mode'], { readonly name: string; readonly means: string }>> = {
  live: { name: 'Live', means: 'its leads can be redeemed' },
  practice: { name: 'Practice', means: 'for training; no lead is ever valid' },
  sandbox: { name: 'Sandbox', means: 'for building an integration; no lead is ever valid' },
};

/** Strings of the page of integrators and their keys. */
export const integratorsText = {
  title: 'Integrators',
  lead: 'Services that push matches. Each has keys of its own, and each key only the scopes that it needs.',
  loading: 'the integrators',
  empty: 'No integrator yet.',
  emptyNext: 'Add one to get the API key with which a face-recognition service pushes its matches.',
  scopes,
  modes,
  mode: 'Mode',
  name: 'Name',
  scopesOf: 'Scopes',
  holder: 'Holder of the key',
  holderHelp: 'The person who holds a key never votes on what is pushed with it.',
  choose: 'Choose…',
  lastDay: 'Last day (optional)',
  lastDayHelp: 'Left empty, the key is valid until it is revoked.',
  missing: { mode: 'Choose a mode.', scopes: 'Choose at least one scope.' },
  holderNone: 'A service, no person',
  add: 'Add an integrator',
  addConfirm: 'Add and make a key',
  since: (at: string) => `added ${at}`,
  keysOf: (name: string) => `Keys of ${name}`,
  addKey: 'Add a key',
  addKeyTo: (name: string) => `Add a key to ${name}`,
  makeKey: 'Make the key',
  noKeys: 'No key. Add one before it can push anything.',
  key: {
    begins: 'Begins with',
    scopes: 'Scopes',
    holder: 'Holder',
    created: 'Made',
    state: 'State',
    valid: 'Valid',
    validUntil: (at: string) => `Valid until ${at}`,
    expired: (at: string) => `Expired ${at}`,
    revoked: (at: string) => `Revoked ${at}`,
    revoke: 'Revoke',
    revokeOf: (prefix: string) => `Revoke the key that begins with ${prefix}`,
    revokeTitle: 'Revoke this key',
    revokeHelp: 'Whatever uses it is refused from now on. This cannot be undone.',
  },
  once: {
    title: 'The new key',
    help: 'It is shown once. Copy it now and store it where secrets are kept; the desk keeps only its hash.',
    label: 'API key',
    copy: 'Copy',
    copied: 'Copied',
    done: 'I have stored it',
  },
} as const;
