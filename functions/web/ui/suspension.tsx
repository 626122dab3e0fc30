import { words } from "#functions/copy/words.ts";
import { Form } from "./form.tsx";

/** One button: suspend, or reinstate if suspended. */
export const Suspension = (props: { id: string; action: string; suspended: boolean; of: string }) => (
  <Form id={props.id} action={props.action}>
    <button
      type="submit"
      class="btn btn-row"
      name="suspended"
      value={props.suspended ? "no" : "yes"}
      aria-label={`${props.suspended ? words().network.page.reinstate : words().network.page.suspend}: ${props.of}`}
    >
      {props.suspended ? words().network.page.reinstate : words().network.page.suspend}
    </button>
  </Form>
);
