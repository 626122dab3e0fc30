import { words } from "#functions/copy/words.ts";
import { bedForm } from "#shared/residents/stay/move-bed.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { swapForm } from "#shared/residents/stay/swap-beds.ts";
import type { BoardBed } from "#shared/views/house-board.ts";
import { bedCards } from "../../kit/bed-cards.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Icon } from "../../ui/kit.tsx";
import { Correct, EnteredInError } from "./corrections.tsx";

interface Props {
  readonly ctx: PageContext;
  readonly found: StayPage;
  readonly beds: readonly BoardBed[];
}

/** Actions on a stay that the user may take. Move-out and transfer have their own pages. */
export function StayActs({ ctx, found, beds }: Props) {
  const { permissions } = ctx.scope;
  const { stay } = found;
  const free = beds.filter((one) => one.state === "free");
  const others = beds.flatMap(({ label, stay: lives }) =>
    lives && lives.id !== stay.id ? [[lives.id, `${label}, ${lives.name}`] as const] : [],
  );
  const base = `/houses/${stay.house}/stays/${stay.id}`;
  const leave = permissions.has("stay.close") ? (
    <a class="btn btn-block" href={`${base}/departure`}>
      <Icon name="footprints" />
      {stay.closed ? words().residents.departure.openClosed : words().residents.departure.open}
    </a>
  ) : null;
  if (stay.closed)
    return leave ? (
      <div class="section panel pad stack">
        {leave}
        <Correct ctx={ctx} found={found} />
        <EnteredInError ctx={ctx} found={found} />
      </div>
    ) : null;
  if (!permissions.has("stay.move") && !leave) return null;
  return (
    <div class="section panel pad stack">
      {free.length > 0 ? (
        <ActOf
          form={bedForm}
          typed={ctx.typed}
          icon="bed"
          title={words().residents.stay.change}
          action={`${base}/bed`}
          copy={{ bed: words().houses.today.beds }}
          options={{ bed: bedCards(free) }}
          button={words().residents.stay.changeButton}
        />
      ) : permissions.has("stay.move") ? (
        <p class="second">{words().residents.stay.noBed}</p>
      ) : null}
      {others.length > 0 ? (
        <ActOf
          form={swapForm}
          typed={ctx.typed}
          icon="arrow-left-right"
          title={words().residents.stay.swap}
          action={`${base}/swap`}
          copy={{ with: words().residents.stay.swapWith }}
          options={{ with: { pairs: others } }}
          hint={words().residents.stay.swapHint}
          button={words().residents.stay.swapButton}
        />
      ) : null}
      {permissions.has("stay.transfer") ? (
        <a class="btn btn-block" href={`${base}/transfer`}>
          <Icon name="route" />
          {words().residents.transfer.title}
        </a>
      ) : null}
      <Correct ctx={ctx} found={found} />
      <EnteredInError ctx={ctx} found={found} />
      {leave}
    </div>
  );
}
