import { Field, type FieldProps, nothingEntered } from "../ui/form.tsx";

type Choice = Pick<FieldProps, "name" | "label" | "type" | "options"> & {
  readonly value: string | undefined;
};

/** What a list shows, in its address: nothing of a person. */
export const Filter = (props: {
  readonly path: string;
  readonly fields: readonly Choice[];
  /** What the list shows besides. */
  readonly kept?: Readonly<Record<string, string | undefined>>;
  readonly button: string;
}) => (
  <form method="get" action={props.path} class="ask-row">
    {Object.entries(props.kept ?? {}).map(([name, value]) =>
      value === undefined ? null : <input type="hidden" name={name} value={value} />,
    )}
    {props.fields.map(({ value = "", ...field }) => (
      <Field typed={nothingEntered} form="filter" {...field} value={value} />
    ))}
    <button type="submit" class="btn">
      {props.button}
    </button>
  </form>
);

/** An address with the parameters that are set. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | null | undefined>>,
): string {
  const set = Object.entries(parameters).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  );
  return set.length > 0 ? `${path}?${new URLSearchParams(set)}` : path;
}
