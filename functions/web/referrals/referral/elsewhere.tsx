import { en } from "#functions/copy/en/index.ts";
import { Act } from "../../ui/act.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { More } from "../../ui/more.tsx";
import { base, type Props } from "./parts.tsx";

/* Where else a referral can go: admissions assigns it, a house sends it on. */

export function RouteIt({ ctx, found }: Props) {
  const options = found.houses.map(
    ({ id, name, verdict }) =>
      [id, verdict ? `${name} (${en.referrals.page.verdict[verdict].toLowerCase()})` : name] as const,
  );
  const form = (
    <Form id="routing" action={`/referrals/${found.header.id}/routing`}>
      <Field
        typed={ctx.typed}
        form="routing"
        name="house"
        label={en.referrals.page.routeTo}
        options={[["", en.referrals.page.choose], ...options]}
        required
      />
      <button type="submit" class={found.header.house ? "btn btn-block" : "btn btn-primary btn-block"}>
        <Icon name="route" />
        {en.referrals.page.routeButton}
      </button>
    </Form>
  );
  return found.header.house ? (
    <More id="routing" typed={ctx.typed} icon="route" title={en.referrals.page.route} form={form} />
  ) : (
    form
  );
}

export function Pass({ ctx, found }: Props) {
  const options = found.houses.map((one) => [one.id, one.name] as const);
  const common = { typed: ctx.typed, form: "passing" };
  return (
    <Act
      {...common}
      icon="arrow-left-right"
      title={en.referrals.page.pass}
      action={`${base(found)}/passing`}
      buttonIcon="route"
      button={en.referrals.page.passButton}
    >
      <Field
        {...common}
        name="to"
        label={en.referrals.page.passTo}
        options={[["", en.referrals.page.toInbox], ...options]}
      />
    </Act>
  );
}
