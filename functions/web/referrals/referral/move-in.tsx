import { words } from "#functions/copy/words.ts";
import { personName } from "#shared/kernel/person-name.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { moveInForm } from "#shared/residents/stay/move-in.ts";
import { bedCards } from "../../kit/bed-cards.ts";
import { Fields } from "../../kit/fields.tsx";
import { localDate } from "../../kit/local-times.ts";
import { Form, isAsked } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";
import { base, type Props } from "./parts.tsx";

const unsaid = ["givenName", "familyName"] as const;

/** The move-in form. `quiet` if something else is more urgent. */
export function MoveIn({ ctx, found, zone, quiet }: Props & { quiet?: boolean }) {
  const hold = bedKept(found.header.state);
  const { person } = found.facts;
  const { givenName, familyName, overlap } = words().residents.walkIn;
  const plain = personName(person).givenName !== null;
  const asked = isAsked(ctx.typed, moveInForm.name, "overlap");
  const today = localDate(ctx.scope.now(), zone);
  return (
    <Form id={moveInForm.name} action={`${base(found)}/arrival`}>
      <Fields
        form={moveInForm}
        typed={ctx.typed}
        copy={{
          bed: words().referrals.steps.noShow.chooseBed,
          on: words().referrals.page.movedInOn,
          givenName,
          familyName,
          overlap,
        }}
        hints={{ givenName: words().referrals.page.whichIsFirst({ name: person.legalName }) }}
        {...(hold ? { hidden: { bed: hold.bed } } : {})}
        only={["bed", ...(plain ? [] : unsaid), "on", ...(asked ? (["overlap"] as const) : [])]}
        options={{ bed: bedCards(found.beds) }}
        values={{ on: today }}
        more={{ on: { max: today }, givenName: { required: true } }}
      />
      <button type="submit" class={quiet ? "btn btn-block" : "btn btn-primary btn-block"}>
        <Icon name="key" />
        {hold ? words().referrals.page.moveIn({ bed: hold.bedLabel }) : words().residents.walkIn.button}
      </button>
      <p class="second">{words().referrals.page.moveInHint}</p>
    </Form>
  );
}
