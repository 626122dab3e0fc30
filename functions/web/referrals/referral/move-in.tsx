import type { Child } from "hono/jsx";
import { en } from "#functions/copy/en/index.ts";
import { localDate } from "#functions/copy/en/times.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { Field, Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { base, type Props } from "./parts.tsx";

/** The move-in itself. `quiet` where it stands behind something more urgent. */
export function MoveIn({ ctx, found, zone, quiet, children }: Props & { quiet?: boolean; children?: Child }) {
  const form = "arrival-form";
  const hold = bedKept(found.header.state);
  const today = localDate(ctx.scope.now(), zone);
  return (
    <Form id={form} action={`${base(found)}/arrival`}>
      {hold ? <input type="hidden" name="bed" value={hold.bed} /> : children}
      <Field
        typed={ctx.typed}
        form={form}
        name="on"
        type="date"
        label={en.referrals.page.movedInOn}
        value={today}
        max={today}
      />
      <button type="submit" class={quiet ? "btn btn-block" : "btn btn-primary btn-block"}>
        <Icon name="key" />
        {hold ? en.referrals.page.moveIn({ bed: hold.bedLabel }) : en.residents.walkIn.button}
      </button>
      <p class="second">{en.referrals.page.moveInHint}</p>
    </Form>
  );
}
