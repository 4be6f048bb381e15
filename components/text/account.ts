export const account = {
  title: 'Your account',
  working: 'How you work',
  workingHint:
    'Kept with your account, on every machine. None of it changes what is recorded or who sees what.',
  images: {
    legend: 'Images',
    hint: 'For those who look at faces or injuries all day. An image is plain while the pointer or the focus is on it.',
    plain: 'Plain',
    blur: 'Blurred until the pointer or the focus is on them',
    greyscale: 'In grey until the pointer or the focus is on them',
  },
  goOn: 'Go on to the next match by itself after a decision',
  goOnHint:
    'The decision can still be taken back for ten seconds. Off: the next one comes when you ask for it.',
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
