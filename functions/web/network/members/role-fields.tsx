import { en } from "#functions/copy/en/index.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { type Role, roleNames } from "#shared/tenancy/roles.ts";
import { Checks, Field, type FormState } from "../../ui/form.tsx";

/** Fields for a role and its houses. */
export const RoleFields = (props: {
  typed: FormState;
  form: string;
  houses: readonly HouseDefinition[];
  current: Role;
  chosen: readonly string[];
}) => (
  <>
    <Field
      typed={props.typed}
      form={props.form}
      name="role"
      label={en.network.staff.role}
      value={props.current}
      options={roleNames.map((role) => [role, en.common.roles[role]] as const)}
    />
    {props.houses.length === 0 ? null : (
      <Checks
        typed={props.typed}
        form={props.form}
        name="houses"
        legend={en.network.staff.houses}
        hint={en.network.staff.housesHint}
        options={props.houses.map((one) => ({
          name: `in_${one.id}`,
          text: one.name,
          checked: props.chosen.includes(one.id),
        }))}
      />
    )}
  </>
);

/** The houses checked in a form. */
export const housesIn = (values: Readonly<Record<string, unknown>>): string[] =>
  Object.keys(values).flatMap((name) =>
    name.startsWith("in_hse_") && values[name] === "yes" ? [name.slice(3)] : [],
  );
