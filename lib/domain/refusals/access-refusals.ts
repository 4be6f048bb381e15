import { entry, type RefusalEntry } from '@/lib/domain/refusals/refusal-entry';

/** Who is asking, and what they may. */
export const ACCESS_REFUSALS = {
  key_missing: entry(401, 'No API key was sent.', 'Send `Authorization: Bearer <key>`.'),
  key_invalid: entry(
    401,
    'This API key is not known, or was revoked or has expired.',
    'Ask an administrator of the desk for a new key.',
  ),
  scope_missing: entry(
    403,
    'This key does not have the scope for that.',
    'Use a key with the scope that `detail` names.',
  ),
  not_signed_in: entry(
    401,
    'You are not signed in, or the session has ended.',
    'Sign in again; drafts are kept.',
  ),
  sign_in_failed: entry(
    401,
    'The name or the password is not right.',
    'Try again; after several failures the desk waits longer between attempts.',
  ),
  sign_in_throttled: entry(
    429,
    'Too many failed attempts.',
    'Wait for the seconds that `Retry-After` names.',
  ),
  forbidden: entry(403, 'Your role does not allow this.', 'Ask somebody with the role that `detail` names.'),
  step_up_failed: entry(
    401,
    'The fresh sign-in for this decision failed.',
    'Enter your password again; the draft is kept.',
  ),
  step_up_required: entry(
    403,
    'A fresh sign-in for exactly this decision is needed.',
    'Confirm with your password; it is valid for one decision, once.',
  ),
  own_rights: entry(403, 'Nobody grants themselves a role or a qualification.', 'Ask another administrator.'),
  password_too_weak: entry(422, 'The password must have at least 12 characters.', 'Choose a longer one.'),
  setup_link_invalid: entry(
    404,
    'This setup link is not valid any more.',
    'Restart the desk to print a new one while no administrator exists.',
  ),
  key_ended: entry(
    409,
    'This key does not stand any more.',
    'Ask an administrator for a new one if you hold no other.',
  ),
  scope_widened: entry(
    403,
    'A successor has at most the scopes of the key that it takes over from.',
    'Choose among them; an administrator can make a key with others.',
  ),
  too_many_keys: entry(
    409,
    'You hold as many keys of this integrator as one person may.',
    'Retire one that is not used any more.',
  ),
  name_taken: entry(409, 'This name is taken.', 'Choose another.'),
  last_admin: entry(
    409,
    'This would leave the desk without an administrator.',
    'Appoint another administrator first.',
  ),
} as const satisfies Record<string, RefusalEntry>;
