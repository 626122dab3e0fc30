import type { Child } from "hono/jsx";
import { Form, type FormState } from "./form.tsx";
import type { IconName } from "./icon-names.ts";
import { Icon } from "./kit.tsx";
import { More } from "./more.tsx";

export interface ActProps {
  typed: FormState;
  form: string;
  icon: IconName;
  /** The action's name while closed. */
  title: string;
  action: string;
  hint?: string | undefined;
  /** The button's text. */
  button: string;
  buttonIcon?: IconName | undefined;
  /** It takes something away: the button is a red outline. */
  danger?: boolean | undefined;
  /** The form sends files. */
  files?: boolean | undefined;
  children?: Child;
}

/**
 * A secondary action with its hint, fields and button.
 * Its fields take `typed` and `form` too, so one object can be spread into all of them.
 */
export const Act = (props: ActProps) => (
  <More
    id={props.form}
    typed={props.typed}
    icon={props.icon}
    title={props.title}
    form={
      <Form id={props.form} action={props.action} files={props.files ?? false}>
        {props.hint ? <p class="second">{props.hint}</p> : null}
        {props.children}
        <button type="submit" class={props.danger ? "btn btn-danger" : "btn btn-do"}>
          {props.buttonIcon ? <Icon name={props.buttonIcon} /> : null}
          {props.button}
        </button>
      </Form>
    }
  />
);
