import type { Child } from "hono/jsx";
import type { FormState } from "./form.tsx";
import type { IconName } from "./icon-names.ts";
import { Icon } from "./kit.tsx";

/** A secondary action: closed until opened, open if something was typed. */
export const More = (props: { id: string; typed: FormState; icon: IconName; title: string; form: Child }) => (
  <details class="more" open={props.typed.form === props.id}>
    <summary>
      <Icon name={props.icon} />
      {props.title}
    </summary>
    {props.form}
  </details>
);
