import { en } from "#functions/copy/en/index.ts";
import { Form } from "./form.tsx";

/** One button: suspend, or reinstate if suspended. */
export const Suspension = (props: { id: string; action: string; suspended: boolean; of: string }) => (
  <Form id={props.id} action={props.action}>
    <button
      type="submit"
      class="btn btn-row"
      name="suspended"
      value={props.suspended ? "no" : "yes"}
      aria-label={`${props.suspended ? en.network.page.reinstate : en.network.page.suspend}: ${props.of}`}
    >
      {props.suspended ? en.network.page.reinstate : en.network.page.suspend}
    </button>
  </Form>
);
