import { en } from "#functions/copy/en/index.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import type { BoardBed } from "#shared/views/house-board.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Choices } from "../../ui/form.tsx";
import { Icon } from "../../ui/kit.tsx";

interface Props {
  readonly ctx: PageContext;
  readonly found: StayPage;
  readonly free: readonly BoardBed[];
}

/** Actions on a stay, by permission. Move-out and transfer have their own pages. */
export function StayActs({ ctx, found, free }: Props) {
  const { permissions } = ctx.scope;
  const common = { typed: ctx.typed, form: "bed" };
  const { stay } = found;
  const base = `/houses/${stay.house}/stays/${stay.id}`;
  const leave = permissions.has("stay.close") ? (
    <a class="btn btn-block" href={`${base}/departure`}>
      <Icon name="footprints" />
      {stay.closed ? en.residents.departure.openClosed : en.residents.departure.open}
    </a>
  ) : null;
  if (stay.closed) return leave ? <div class="section panel pad stack">{leave}</div> : null;
  if (!permissions.has("stay.move") && !leave) return null;
  return (
    <div class="section panel pad stack">
      {free.length > 0 ? (
        <Act
          {...common}
          icon="bed"
          title={en.residents.stay.change}
          action={`${base}/bed`}
          button={en.residents.stay.changeButton}
        >
          <Choices
            {...common}
            name="bed"
            legend={en.houses.today.beds}
            options={free.map((one) => ({
              value: one.id,
              text: one.label,
              second: en.referrals.page[one.place],
            }))}
          />
        </Act>
      ) : null}
      {permissions.has("stay.transfer") ? (
        <a class="btn btn-block" href={`${base}/transfer`}>
          <Icon name="route" />
          {en.residents.transfer.title}
        </a>
      ) : null}
      {leave}
    </div>
  );
}
