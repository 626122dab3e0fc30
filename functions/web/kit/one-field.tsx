import type { Child } from "hono/jsx";
import { sayProblem } from "#functions/copy/problem.ts";
import { words } from "#functions/copy/words.ts";
import { type FieldLook, joined, parted } from "#shared/kernel/form.ts";
import { fileTypes, longestFile } from "#shared/records/file/file.ts";
import { Box, Checks, Choices, Segments } from "../ui/choices.tsx";
import { Field, type FieldProps, type FormState } from "../ui/form.tsx";
import { LetStand } from "../ui/let-stand.tsx";
import { tooLargeAt } from "./scan-in.ts";

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
  /** Side by side, in a few words; none is chosen at first. */
  readonly segments?: boolean;
}

export interface FieldsProps<N extends string, H extends string> {
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
    Partial<
      Record<
        N,
        Pick<FieldProps, "min" | "max" | "accept" | "rows" | "required" | "autocomplete" | "autofocus">
      >
    >
  >;
  /** Hidden fields. */
  readonly hidden?: Readonly<Partial<Record<H, string>>>;
  /** What the page shows, by its version or fingerprint, in a hidden field. */
  readonly shown?: Readonly<Partial<Record<H, number | string>>>;
  /** The fields to show. Default: all that are not hidden. */
  readonly only?: readonly N[];
  /** A field of rows, drawn with `Rows`. */
  readonly rows?: Readonly<Partial<Record<N, Child>>>;
  /** Before the names of a row's fields: `contacts/0/`. */
  readonly at?: string;
}

/** A field of a form, as its kind looks. */
export function OneField<N extends string, H extends string>({
  name,
  others,
  form,
  typed,
  copy,
  ...props
}: FieldsProps<N, H> & { name: Exclude<N, H>; others: readonly Exclude<N, H>[] }) {
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
      <Checks {...common} legend={legend} options={[name, ...others].map(box)} />
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
  if (offered?.segments) return <Segments {...common} legend={label} value={value} options={choices} />;
  const none = offered?.none ?? words().common.choose;
  const required = props.more?.[name]?.required ?? look?.required ?? false;
  return (
    <Field
      {...common}
      {...(look?.control === "choice" || offered?.pairs
        ? { options: value && required ? choices : [["", none] as const, ...choices] }
        : {})}
      {...(look ? inputOf[look.control] : {})}
      {...(look?.control === "file" ? { most: { bytes: longestFile, said: tooLarge() } } : {})}
      label={label}
      value={value}
      required={required}
      {...props.more?.[name]}
    />
  );
}

const tooLarge = () => sayProblem(words(), tooLargeAt(""));

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
  decimal: { inputmode: "decimal" },
  amount: { inputmode: "decimal" },
  email: { type: "email" },
  phone: { type: "tel" },
  pin: { type: "password", inputmode: "numeric" },
  signature: { secret: true },
  file: { type: "file", accept: fileTypes.join() },
} as const satisfies Readonly<Record<Exclude<FieldLook["control"], "rows">, object>>;
