import { type Child, createContext, useContext } from "hono/jsx";
import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { Assets } from "../assets/load.ts";
import { Icon } from "./kit.tsx";

/** A field's error message. */
interface SaidProblem {
  readonly pointer: string;
  readonly code: FieldCode;
  readonly message: string;
}

/** The values and errors of a submitted form, so that the page shown again keeps them. */
export interface FormState {
  readonly form: string;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly SaidProblem[];
  readonly banner?: string;
  /** The status its page is answered with. */
  readonly status?: 409 | 422;
  /** It was sent after its session had ended, and is to be sent again. `files`: its files are to be chosen again. */
  readonly restored?: "form" | "files";
  readonly handed?: HandedOn;
}

/** What a resident sent from a handed-over phone after its lock had ended. */
type HandedOn =
  /** It waits for the phone to be handed over again. */
  | { readonly is: "waiting" }
  /** It is in its form, or on another page, for its resident to send or to discard. */
  | { readonly is: "here"; readonly slot: string }
  | { readonly is: "elsewhere"; readonly at: string };

export const nothingEntered: FormState = { form: "", values: {}, problems: [] };

/** What was typed on the page. The frame of the page provides it. */
export const Typed = createContext<FormState>(nothingEntered);
/** The fields of a form as it was sent, if it was sent too late and is to be sent again. */
const Sent = createContext<FormState["values"]>({});

/**
 * A form that works without JavaScript. Its command ID makes submitting twice the same request, also before and after
 * a sign-out.
 */
export function Form(props: {
  id: string;
  action: string;
  children: Child;
  class?: string;
  /** The form sends files. */
  files?: boolean;
  /** What it carries on from another form, which had this command. */
  carries?: string | undefined;
}) {
  const typed = useContext(Typed);
  const assets = useContext(AssetsOf);
  const sent = typed.restored && typed.form === props.id ? typed.values : {};
  return (
    <form
      method="post"
      action={props.action}
      class={props.class ?? "stack"}
      id={props.id}
      novalidate
      {...(props.files ? { enctype: "multipart/form-data" } : {})}
      {...(props.carries !== undefined ? { "data-carries": "" } : {})}
    >
      <input type="hidden" name="form" value={props.id} />
      <input type="hidden" name="command" value={props.carries ?? sent.command ?? crypto.randomUUID()} />
      <Sent.Provider value={sent}>{props.children}</Sent.Provider>
      {props.files && assets ? <script type="module" src={assets.href("photo.js")} /> : null}
    </form>
  );
}

/**
 * The version of what the page showed, in a hidden field. A form that is sent again keeps the one it was typed on, so
 * that a change since then is noticed.
 */
export const Shown = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={useContext(Sent)[name] ?? value} />
);

export const valueIn = (typed: FormState, form: string, name: string): string | undefined =>
  typed.form === form ? typed.values[name] : undefined;
export const problemIn = (typed: FormState, form: string, name: string): string | undefined =>
  typed.form === form ? typed.problems.find((one) => one.pointer === `/${name}`)?.message : undefined;

/** Whether a form asked to confirm something, by a box that is shown only then. */
export const isAsked = (typed: FormState, form: string, name: string): boolean =>
  typed.form === form &&
  (typed.values[name] === "yes" || typed.problems.some((one) => one.pointer === `/${name}`));

export const Wrong = ({ id, text }: { id: string; text: string | undefined }) =>
  text ? (
    <p class="wrong" id={id}>
      <Icon name="triangle-alert" />
      {text}
    </p>
  ) : null;

export interface FieldProps {
  readonly typed: FormState;
  readonly form: string;
  readonly name: string;
  readonly label: string;
  readonly type?: string;
  readonly value?: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Focus this field first. */
  readonly autofocus?: boolean;
  readonly options?: readonly (readonly [string, string])[];
  readonly max?: string;
  readonly min?: string;
  readonly autocomplete?: string;
  /** Lines of a textarea; two by default. */
  readonly rows?: number;
  readonly inputmode?: "numeric" | "decimal";
  /** The types of file it takes. */
  readonly accept?: string;
  /** The most bytes of a file, and what is said of a larger one. */
  readonly most?: { readonly bytes: number; readonly said: string };
  /** No draft keeps it. */
  readonly secret?: boolean;
}

/** The page's assets, for a form that brings its own script. */
export const AssetsOf = createContext<Pick<Assets, "href"> | undefined>(undefined);

/** A field with its label, hint and error message. */
export function Field(props: FieldProps) {
  const { typed, form, name } = props;
  const wrong = problemIn(typed, form, name);
  const id = `${form}-${name}`;
  const value = valueIn(typed, form, name) ?? props.value ?? "";
  const described = [props.hint ? `${id}-hint` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  const common = {
    id,
    name,
    required: props.required ?? false,
    ...(props.secret ? { "data-secret": "" } : {}),
    ...(described ? { "aria-describedby": described } : {}),
    ...(wrong ? { "aria-invalid": "true" as const } : {}),
    ...(props.autofocus && !typed.banner && !typed.restored ? { autofocus: true } : {}),
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.options ? (
        <select {...common}>
          {props.options.map(([option, text]) => (
            <option value={option} selected={option === value}>
              {text}
            </option>
          ))}
        </select>
      ) : props.type === "textarea" ? (
        <textarea {...common} rows={props.rows ?? 2}>
          {value}
        </textarea>
      ) : (
        <input
          {...common}
          type={props.type ?? "text"}
          {...(props.type === "file" ? {} : { value: props.type === "password" ? "" : value })}
          autocomplete={props.autocomplete ?? "off"}
          {...(props.accept ? { accept: props.accept } : {})}
          {...(props.most ? { "data-most": props.most.bytes, "data-too-large": props.most.said } : {})}
          {...(props.inputmode ? { inputmode: props.inputmode } : {})}
          {...(props.max ? { max: props.max } : {})}
          {...(props.min ? { min: props.min } : {})}
        />
      )}
      {props.hint ? (
        <span class="hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      ) : null}
      <Wrong id={`${id}-wrong`} text={wrong} />
    </div>
  );
}
