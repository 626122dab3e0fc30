import { parted } from "#shared/kernel/form.ts";
import { type FormState, problemIn, valueIn, Wrong } from "./form.tsx";

/** A choice among a few options, sized for a thumb. */
export function Choices(props: {
  typed: FormState;
  form: string;
  name: string;
  legend: string;
  /** Default: the first option. */
  value?: string;
  /** One below the other, for longer second lines. */
  wide?: boolean;
  options: readonly { value: string; text: string; second: string }[];
}) {
  const { typed, form, name } = props;
  const chosen = valueIn(typed, form, name) ?? (props.value || props.options[0]?.value);
  const wrong = problemIn(typed, form, name);
  return (
    <fieldset id={`${form}-${name}`} tabindex={-1}>
      <legend>{props.legend}</legend>
      <div class={props.wide ? "checks" : "choices"}>
        {props.options.map(({ value, text, second }) => (
          <label class="choice">
            <input type="radio" name={name} value={value} checked={value === chosen} />
            <span>
              <b>{text}</b>
              <br />
              <span class="second">{second}</span>
            </span>
          </label>
        ))}
      </div>
      <Wrong id={`${form}-${name}-wrong`} text={wrong} />
    </fieldset>
  );
}

/** One of a few short answers, side by side; none is chosen at first. */
export function Segments(props: {
  typed: FormState;
  form: string;
  name: string;
  legend: string;
  hint?: string;
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  const { typed, form, name } = props;
  const chosen = valueIn(typed, form, name) ?? props.value;
  const wrong = problemIn(typed, form, name);
  const id = `${form}-${name}`;
  return (
    <fieldset id={id} tabindex={-1} {...(wrong ? { "aria-describedby": `${id}-wrong` } : {})}>
      <legend>{props.legend}</legend>
      {props.hint ? <span class="hint">{props.hint}</span> : null}
      <div class="segments">
        {props.options.map(([value, text]) => (
          <label class="choice">
            <input type="radio" name={name} value={value} checked={value === chosen} />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <Wrong id={`${id}-wrong`} text={wrong} />
    </fieldset>
  );
}

interface BoxProps {
  readonly typed: FormState;
  readonly form: string;
  readonly name: string;
  readonly text: string;
  /** Default: `yes`. */
  readonly value?: string;
  readonly checked?: boolean;
}

/** A checkbox sized for a thumb. */
export const Box = ({ typed, form, name, text, value = "yes", checked = false }: BoxProps) => (
  <label class="choice">
    <input
      type="checkbox"
      name={name}
      value={value}
      checked={typed.form === form ? parted(typed.values[name] ?? "").includes(value) : checked}
      {...(value === "yes" ? { id: `${form}-${name}` } : {})}
    />
    <span>{text}</span>
  </label>
);

/** Checkboxes, under a legend if there is a question. Each is its own field, or one of several values of a field. */
export function Checks(props: {
  typed: FormState;
  form: string;
  /** Pointer for a problem with the group as a whole. */
  name: string;
  legend?: string | undefined;
  hint?: string;
  options: readonly Pick<BoxProps, "name" | "text" | "value" | "checked">[];
}) {
  const { typed, form, name } = props;
  const names = [name, ...props.options.map((one) => one.name)];
  const wrong = names.map((one) => problemIn(typed, form, one)).find(Boolean);
  const id = `${form}-${name}`;
  /** A box of the group's own name is what an error leads to. */
  const alone = props.options.some((one) => one.name === name && one.value === undefined);
  /** Without a legend a group would have no name. */
  const Group = props.legend ? "fieldset" : "div";
  return (
    <Group {...(wrong ? { "aria-describedby": `${id}-wrong` } : {})} {...(alone ? {} : { id, tabindex: -1 })}>
      {props.legend ? <legend>{props.legend}</legend> : null}
      {props.hint ? <span class="hint">{props.hint}</span> : null}
      <div class="checks">
        {props.options.map((one) => (
          <Box typed={typed} form={form} {...one} />
        ))}
      </div>
      <Wrong id={`${id}-wrong`} text={wrong} />
    </Group>
  );
}
