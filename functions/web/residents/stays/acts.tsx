import { en } from "#functions/copy/en/index.ts";
import { bedForm } from "#shared/residents/stay/move-bed.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { swapForm } from "#shared/residents/stay/swap-beds.ts";
import type { BoardBed } from "#shared/views/house-board.ts";
import { bedCards } from "../../kit/bed-cards.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Icon } from "../../ui/kit.tsx";
import { Correct } from "./corrections.tsx";

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
      {stay.closed ? en.residents.departure.openClosed : en.residents.departure.open}
    </a>
  ) : null;
  if (stay.closed)
    return leave ? (
      <div class="section panel pad stack">
        {leave}
        <Correct ctx={ctx} found={found} />
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
          title={en.residents.stay.change}
          action={`${base}/bed`}
          copy={{ bed: en.houses.today.beds }}
          options={{ bed: bedCards(free) }}
          button={en.residents.stay.changeButton}
        />
      ) : permissions.has("stay.move") ? (
        <p class="second">{en.residents.stay.noBed}</p>
      ) : null}
      {others.length > 0 ? (
        <ActOf
          form={swapForm}
          typed={ctx.typed}
          icon="arrow-left-right"
          title={en.residents.stay.swap}
          action={`${base}/swap`}
          copy={{ with: en.residents.stay.swapWith }}
          options={{ with: { pairs: others } }}
          hint={en.residents.stay.swapHint}
          button={en.residents.stay.swapButton}
        />
      ) : null}
      {permissions.has("stay.transfer") ? (
        <a class="btn btn-block" href={`${base}/transfer`}>
          <Icon name="route" />
          {en.residents.transfer.title}
        </a>
      ) : null}
      <Correct ctx={ctx} found={found} />
      {leave}
    </div>
  );
}
