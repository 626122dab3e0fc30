import { words } from "#functions/copy/words.ts";
import { passingForm } from "#shared/referrals/decisions/pass-referral.ts";
import { routingForm } from "#shared/referrals/decisions/route-referral.ts";
import { ActOf, Fields } from "../../kit/fields.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { More } from "../../ui/more.tsx";
import { base, type Props } from "./parts.tsx";

/* Where else a referral can go: admissions assigns it, a house sends it on. */

export function RouteIt({ ctx, found }: Props) {
  const options = found.houses.map(
    ({ id, name, verdict }) =>
      [id, verdict ? `${name} (${words().referrals.page.verdict[verdict].toLowerCase()})` : name] as const,
  );
  const form = (
    <Form id={routingForm.name} action={`/referrals/${found.header.id}/routing`}>
      <Fields
        form={routingForm}
        typed={ctx.typed}
        copy={{ house: words().referrals.page.routeTo }}
        options={{ house: { pairs: options } }}
      />
      <button type="submit" class={found.header.house ? "btn btn-block" : "btn btn-primary btn-block"}>
        <Icon name="route" />
        {words().referrals.page.routeButton}
      </button>
    </Form>
  );
  return found.header.house ? (
    <More
      id={routingForm.name}
      typed={ctx.typed}
      icon="route"
      title={words().referrals.page.route}
      form={form}
    />
  ) : (
    form
  );
}

export const Pass = ({ ctx, found }: Props) => (
  <ActOf
    form={passingForm}
    typed={ctx.typed}
    icon="arrow-left-right"
    title={words().referrals.page.pass}
    action={`${base(found)}/passing`}
    copy={{ to: words().referrals.page.passTo }}
    options={{
      to: {
        pairs: found.houses.map((one) => [one.id, one.name] as const),
        none: words().referrals.page.toInbox,
      },
    }}
    buttonIcon="route"
    button={words().referrals.page.passButton}
  />
);
