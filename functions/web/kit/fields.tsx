import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { type FieldLook, joined, parted } from "#shared/kernel/form.ts";
import { Act, type ActProps } from "../ui/act.tsx";
import { Box, Checks, Choices, Field, type FieldProps, Form, type FormState, Shown } from "../ui/form.tsx";
import type { IconName } from "../ui/icon-names.ts";
import { Icon } from "../ui/kit.tsx";
import { LetStand } from "../ui/let-stand.tsx";

/** The options of a choice. */
interface Offered {
  /** Labels of the form's own values. */
  readonly words?: Readonly<Record<string, string>>;
  /** Values only the page knows, with their labels. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** The label of the empty option. */
  readonly none?: string;
  /** Shows a few options side by side, each with a second line. */
  readonly cards?: readonly { readonly value: string; readonly text: string; readonly second: string }[];
  /** Cards one below the other. */
  readonly wide?: boolean;
}

interface Props<N extends string, H extends string> {
  readonly form: {
    readonly name: string;
    readonly names: readonly N[];
    look(name: N): FieldLook | undefined;
  };
  readonly typed: FormState;
  /** The form's id on the page, if it isn't the form's name. */
  readonly id?: string;
  /** Labels by field; for a checkbox, its text. */
  readonly copy: Readonly<Record<Exclude<N, H>, string> & Partial<Record<N, string>>>;
  readonly hints?: Readonly<Partial<Record<N, string>>>;
  /** The question above a checkbox. */
  readonly legends?: Readonly<Partial<Record<N, string>>>;
  /** Initial values: text, `yes` for a checked checkbox, or a list of checked options. */
  readonly values?: Readonly<Partial<Record<N, string | readonly string[] | null | undefined>>>;
  readonly options?: Readonly<Partial<Record<N, Offered>>>;
  /** More attributes, by field. */
  readonly more?: Readonly<
    Partial<Record<N, Pick<FieldProps, "min" | "max" | "rows" | "required" | "autocomplete" | "autofocus">>>
  >;
  /** Hidden fields. */
  readonly hidden?: Readonly<Partial<Record<H, string>>>;
  /** The version of what the page shows, in a hidden field. */
  readonly shown?: Readonly<Partial<Record<H, number>>>;
  /** The fields to show. Default: all that are not hidden. */
  readonly only?: readonly N[];
  /** A field of rows, drawn with `Rows`. */
  readonly rows?: Readonly<Partial<Record<N, Child>>>;
  /** Before the names of a row's fields: `contacts/0/`. */
  readonly at?: string;
}

/** A form with all its fields and its button. */
export const FormOf = <N extends string, H extends string = never>({
  action,
  button,
  icon,
  plain,
  ...fields
}: Props<N, H> & {
  readonly action: string;
  readonly button: string;
  /** A button with an icon is full width. */
  readonly icon?: IconName;
  readonly plain?: boolean;
}) => (
  <Form id={fields.id ?? fields.form.name} action={action}>
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
}: Props<N, H> & Omit<ActProps, "typed" | "form" | "children">) => (
  <Act
    typed={fields.typed}
    form={fields.id ?? fields.form.name}
    {...{ icon, title, action, hint, button, buttonIcon, danger }}
  >
    <Fields {...fields} />
  </Act>
);

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
export const Fields = <N extends string, H extends string = never>(props: Props<N, H>) => {
  const hidden: Readonly<Record<string, string | undefined>> = props.hidden ?? {};
  const shown: Readonly<Record<string, number | undefined>> = props.shown ?? {};
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
  { form, legends }: Pick<Props<N, never>, "form" | "legends">,
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

function OneField<N extends string, H extends string>({
  name,
  others,
  form,
  typed,
  copy,
  ...props
}: Props<N, H> & { name: Exclude<N, H>; others: readonly Exclude<N, H>[] }) {
  const look = form.look(name);
  if (look?.control === "rows") return <>{props.rows?.[name]}</>;
  const hint = props.hints?.[name];
  const named = (one: N) => `${props.at ?? ""}${one}`;
  const common = { typed, form: props.id ?? form.name, name: named(name), ...(hint ? { hint } : {}) };
  const stands = props.values?.[name] ?? "";
  const value = typeof stands === "string" ? stands : joined(stands);
  const offered = props.options?.[name];
  const label = copy[name];
  if (look?.control === "letStand") return <LetStand {...common} text={label} />;
  if (look?.control === "tick") {
    const legend = props.legends?.[name];
    const box = (one: Exclude<N, H>) => ({
      name: named(one),
      text: copy[one],
      checked: props.values?.[one] === "yes",
    });
    return legend || others.length > 0 || look.required ? (
      <Checks {...common} legend={legend ?? ""} options={[name, ...others].map(box)} />
    ) : (
      <Box {...common} {...box(name)} />
    );
  }
  const pairs = look?.values.map((one) => [one, offered?.words?.[one] ?? one] as const) ?? [];
  const choices = offered?.pairs ?? pairs;
  if (look?.control === "several")
    return (
      <Checks
        {...common}
        legend={label}
        options={choices.map(([one, text]) => ({
          name: named(name),
          value: one,
          text,
          checked: parted(value).includes(one),
        }))}
      />
    );
  if (offered?.cards)
    return (
      <Choices
        {...common}
        legend={label}
        value={value}
        wide={offered.wide ?? false}
        options={offered.cards}
      />
    );
  const none = offered?.none ?? words().referrals.page.choose;
  const required = props.more?.[name]?.required ?? look?.required ?? false;
  return (
    <Field
      {...common}
      {...(look?.control === "choice" || offered?.pairs
        ? { options: value && required ? choices : [["", none] as const, ...choices] }
        : {})}
      {...(look ? inputOf[look.control] : {})}
      label={label}
      value={value}
      required={required}
      {...props.more?.[name]}
    />
  );
}

const inputOf = {
  text: {},
  lines: { type: "textarea" },
  choice: {},
  several: {},
  tick: {},
  letStand: {},
  date: { type: "date" },
  time: { type: "time" },
  datetime: { type: "datetime-local" },
  number: { inputmode: "numeric" },
  amount: { inputmode: "decimal" },
  email: { type: "email" },
  phone: { type: "tel" },
  pin: { type: "password", inputmode: "numeric" },
} as const satisfies Readonly<Record<Exclude<FieldLook["control"], "rows">, object>>;
