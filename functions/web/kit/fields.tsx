import { Act, type ActProps } from "../ui/act.tsx";
import { Form, Shown } from "../ui/form.tsx";
import type { IconName } from "../ui/icon-names.ts";
import { Icon } from "../ui/kit.tsx";
import { type FieldsProps, OneField } from "./one-field.tsx";

/** A form with all its fields and its button. */
export const FormOf = <N extends string, H extends string = never>({
  action,
  button,
  icon,
  plain,
  ...fields
}: FieldsProps<N, H> & {
  readonly action: string;
  readonly button: string;
  /** A button with an icon is full width. */
  readonly icon?: IconName;
  readonly plain?: boolean;
}) => (
  <Form id={fields.id ?? fields.form.name} action={action} files={sendsFiles(fields.form)}>
    <Fields {...fields} />
    <button type="submit" class={`btn${plain ? "" : " btn-primary"}${icon ? " btn-block" : ""}`}>
      {icon ? <Icon name={icon} /> : null}
      {button}
    </button>
  </Form>
);

/** A secondary action whose fields are those of a form. */
export const ActOf = <N extends string, H extends string = never>({
  icon,
  title,
  action,
  hint,
  button,
  buttonIcon,
  danger,
  ...fields
}: FieldsProps<N, H> & Omit<ActProps, "typed" | "form" | "files" | "children">) => (
  <Act
    typed={fields.typed}
    form={fields.id ?? fields.form.name}
    {...{ icon, title, action, hint, button, buttonIcon, danger }}
    files={sendsFiles(fields.form)}
  >
    <Fields {...fields} />
  </Act>
);

const sendsFiles = <N extends string>(form: FieldsProps<N, never>["form"]): boolean =>
  form.names.some((one) => form.look(one)?.control === "file");

/** Hidden fields of a form. */
export const Hidden = <N extends string>({
  values,
}: {
  readonly form: { readonly names: readonly N[] };
  readonly values: Readonly<Partial<Record<N, string>>>;
}) => (
  <>
    {Object.entries(values).map(([name, value]) => (
      <input type="hidden" name={name} value={String(value)} />
    ))}
  </>
);

/** A form's fields in order. A page that needs more than this uses `<Field>`. */
export const Fields = <N extends string, H extends string = never>(props: FieldsProps<N, H>) => {
  const hidden: Readonly<Record<string, string | undefined>> = props.hidden ?? {};
  const shown: Readonly<Record<string, number | string | undefined>> = props.shown ?? {};
  const seen = (name: N): name is Exclude<N, H> => !Object.hasOwn({ ...hidden, ...shown }, name);
  const names = (props.only ?? props.form.names).filter(seen);
  return (
    <>
      <Hidden form={{ names: Object.keys(hidden) }} values={hidden} />
      {Object.entries(shown).map(([name, version]) => (
        <Shown name={name} value={String(version)} />
      ))}
      {grouped(names, props).map(([name, ...others]) =>
        name ? <OneField name={name} others={others} {...props} /> : null,
      )}
    </>
  );
};

/** Fields one by one; checkboxes without a legend share the one before them. */
function grouped<N extends string, S extends N>(
  names: readonly S[],
  { form, legends }: Pick<FieldsProps<N, never>, "form" | "legends">,
): S[][] {
  const groups: S[][] = [];
  for (const name of names) {
    const last = groups.at(-1);
    const [before] = last ?? [];
    const boxes = before !== undefined && [before, name].every((one) => form.look(one)?.control === "tick");
    if (last && boxes && !legends?.[name]) last.push(name);
    else groups.push([name]);
  }
  return groups;
}
