export const account = {
  title: 'Your account',
  lead: (name: string, roles: string) => `${name}. ${roles}. An administrator gives and takes roles.`,
  password: 'Password',
  passwordHint:
    'Changing it signs you out everywhere but here. Fresh sign-ins for a decision ask for the new one.',
  practiceHint: 'On a practice desk people sign in by a press, and most accounts have no password.',
  current: 'Current password',
  next: 'New password',
  nextHint: 'At least 12 characters.',
  again: 'New password again',
  short: 'The new password must have at least 12 characters.',
  differ: 'The two new passwords are not the same.',
  change: 'Change the password',
  changed: 'Your password is changed. Your other sessions have ended.',
} as const;
