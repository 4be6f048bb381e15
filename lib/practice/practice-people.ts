import type { PlannedPerson } from '@/lib/practice/desk-plan';
import { FACE_COMPARISON } from '@/lib/practice/practice-lanes';

const person = (name: string, login: string, ...roles: PlannedPerson['roles']): PlannedPerson => ({
  name,
  login,
  roles,
  // No password: at a practice desk the click signs in, and confirms.
  password: null,
  qualifications: roles.some((role) => role === 'reviewer' || role === 'examiner') ? [FACE_COMPARISON] : [],
});

/** Everybody that the rules need: three first voters, an examiner for what they leave apart, two supervisors. */
export const practicePeople: readonly PlannedPerson[] = [
  person('Ada Field', 'ada', 'reviewer'),
  person('Bo Lindqvist', 'bo', 'reviewer'),
  person('Hana Sato', 'hana', 'reviewer'),
  person('Chidi Okafor', 'chidi', 'examiner', 'reviewer'),
  person('Dana Whitlock', 'dana', 'supervisor'),
  person('Esra Yildiz', 'esra', 'supervisor'),
  person('Finn Abbott', 'finn', 'auditor'),
  person('Greta Moss', 'greta', 'admin'),
];
