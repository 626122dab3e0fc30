import type { FieldLook } from "#shared/kernel/form.ts";
import { type FormState, valueIn } from "../ui/form.tsx";
import { Fields, Hidden } from "./fields.tsx";
import type { FieldsProps } from "./one-field.tsx";

type Words<N extends string> = Readonly<Record<N, string>>;

interface Props<N extends string> {
  readonly rows: {
    readonly most: number;
    readonly names: readonly N[];
    lookOf(name: N): FieldLook | undefined;
  };
  /** The field's name in its form, and the form's id on the page. */
  readonly name: string;
  readonly id: string;
  readonly typed: FormState;
  readonly title: (at: { at: number }) => string;
  readonly copy: Words<N>;
  readonly hints?: Partial<Words<N>>;
  readonly legends?: Partial<Words<N>>;
  readonly options?: FieldsProps<N, never>["options"];
  /** Fields of a row that are kept and not shown. */
  readonly hidden?: readonly N[];
  /** Initial values, row by row. */
  readonly values: readonly Partial<Words<N>>[];
  /** Rows open from the start; the others are under `more`. */
  readonly open: number;
  readonly more?: string;
}

/** A field of rows: a group of fields for each. Rows beyond the open ones are folded. */
export function Rows<N extends string>(props: Props<N>) {
  const { rows, name, typed, values } = props;
  const all = Array.from({ length: rows.most }, (_, at) => at);
  const open = Math.max(props.open, values.length);
  const [shown, folded] = [all.slice(0, open), all.slice(open)];
  const isTyped = folded.some((at) => rows.names.some((one) => typed.values[`${name}/${at}/${one}`]?.trim()));
  return (
    <>
      {shown.map((at) => (
        <Row {...props} at={at} />
      ))}
      {folded.length > 0 ? (
        <details class="more" open={isTyped}>
          <summary>{props.more}</summary>
          <div class="stack">
            {folded.map((at) => (
              <Row {...props} at={at} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}

function Row<N extends string>(props: Props<N> & { at: number }) {
  const { rows, name, id, typed, title, copy, hints, legends, options, values, at } = props;
  const kept = props.hidden ?? [];
  const heading = `${id}-${name}-${at}`;
  const known = values[at];
  return (
    <section class="panel pad stack" aria-labelledby={heading}>
      <h2 id={heading}>{title({ at: at + 1 })}</h2>
      <Hidden
        form={{ names: [] }}
        values={Object.fromEntries(
          kept.map((one) => {
            const named = `${name}/${at}/${one}`;
            return [named, valueIn(typed, id, named) ?? known?.[one] ?? ""];
          }),
        )}
      />
      <Fields
        form={{ name: id, names: rows.names.filter((one) => !kept.includes(one)), look: rows.lookOf }}
        at={`${name}/${at}/`}
        typed={typed}
        copy={copy}
        {...(hints ? { hints } : {})}
        {...(legends ? { legends } : {})}
        {...(options ? { options } : {})}
        {...(known ? { values: known } : {})}
      />
    </section>
  );
}
