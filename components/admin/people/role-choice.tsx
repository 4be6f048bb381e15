import * as text from '@/components/text/en';
import { Checks } from '@/components/ui/checks';
import { ROLES, type Role } from '@/lib/domain/person';

const words = text.admin.people;
const OPTIONS = ROLES.map((role) => ({
  value: role,
  label: words.roles[role].name,
  hint: words.roles[role].may,
}));

interface RoleChoiceProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

/** One checkbox per role, each saying what it allows. Kept in the order of the table of roles. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const toggle = (changed: string) =>
    onChange(ROLES.filter((role) => (role === changed) !== value.includes(role)));
  return <Checks legend={words.rolesOf} options={OPTIONS} values={value} onToggle={toggle} />;
}
