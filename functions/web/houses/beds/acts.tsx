import { words } from "#functions/copy/words.ts";
import { bedForm, outageForm } from "#shared/houses/bed/change-bed.ts";
import type { BedPage } from "#shared/houses/bed/read-bed.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { OfferButton } from "../../referrals/waitlist/offer.tsx";
import { Act } from "../../ui/act.tsx";
import { Form } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";

const copy = () => words().houses.beds;
interface Shown {
  readonly ctx: PageContext<HouseContext>;
  readonly page: BedPage;
}
const pathOf = ({ ctx, page }: Shown) => `/houses/${ctx.house}/beds/${page.bed.id}`;

/** What one does with a bed as it stands: move someone in, offer or hold it, take it out of service and back. */
export function Acts(shown: Shown) {
  const { ctx, page } = shown;
  const { permissions } = ctx.scope;
  const { bed, state, firstInLine } = page;
  const house = `/houses/${ctx.house}`;
  const at = pathOf(shown);
  const manages = permissions.has("bed.manage");
  if (state === "free")
    return (
      <div class="stack pt-3">
        {firstInLine && permissions.has("referral.read") ? (
          <OfferButton ctx={ctx} zone={page.house.timeZone} first={firstInLine} bed={bed} />
        ) : null}
        {permissions.has("stay.open") ? (
          <a class={firstInLine ? "btn" : "btn btn-primary"} href={`${house}/stays/new?bed=${bed.id}`}>
            <Icon name="key" />
            {copy().moveIn}
          </a>
        ) : null}
        {permissions.has("referral.decide") ? (
          <a class="btn" href={`${house}/today#to-do`}>
            <Icon name="hourglass" />
            {copy().hold}
          </a>
        ) : null}
        {manages ? (
          <ActOf
            form={outageForm}
            typed={ctx.typed}
            action={`${at}/outage`}
            copy={{ reason: copy().reason, back: copy().backOn }}
            hints={{ reason: copy().reasonHint }}
            icon="wrench"
            title={copy().takeOut}
            button={copy().takeOutButton}
          />
        ) : null}
      </div>
    );
  if (state !== "out" || !manages) return null;
  return (
    <div class="pt-3">
      <Form id="back" action={`${at}/outage/end`}>
        <button type="submit" class="btn btn-primary">
          <Icon name="bed" />
          {copy().putBack}
        </button>
      </Form>
    </div>
  );
}

/** Its label, room and type; and, while no one has it, its removal. */
export function Edit(shown: Shown) {
  const { typed } = shown.ctx;
  const { bed, state } = shown.page;
  return (
    <div class="section stack">
      <ActOf
        form={bedForm}
        typed={typed}
        action={pathOf(shown)}
        copy={{ label: copy().label, room: copy().room, place: copy().kind }}
        values={bed}
        options={{ place: { words: copy().place } }}
        icon="pencil"
        title={copy().change}
        button={copy().save}
      />
      {state === "free" || state === "out" ? (
        <Act
          typed={typed}
          form="retirement"
          icon="trash-2"
          title={copy().retire}
          action={`${pathOf(shown)}/retirement`}
          hint={copy().retireHint}
          button={copy().retireButton}
          danger
        />
      ) : null}
    </div>
  );
}
