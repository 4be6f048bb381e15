import { Checkbox } from '@mantine/core';
import classes from '@/components/admin/admin.module.css';
import * as text from '@/components/text/en';
import { ROLES, type Role } from '@/lib/domain/person';

const words = text.admin.people;

interface RoleChoiceProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

/** One checkbox per role, each saying what it allows. Kept in the order of the table of roles. */
export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const toggle = (role: Role, on: boolean) =>
    onChange(ROLES.filter((known) => (known === role ? on : value.includes(known))));
  return (
    <fieldset className={classes.choices}>
      <legend>{words.rolesOf}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          label={words.roles[role].name}
          description={words.roles[role].may}
          checked={value.includes(role)}
          onChange={(event) => toggle(role, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
