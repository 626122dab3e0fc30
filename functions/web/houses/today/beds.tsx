import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { BoardBed } from "#shared/views/house-board.ts";
import { daysSince } from "../../kit/local-times.ts";
import { bedLook, Empty, Icon } from "../../ui/kit.tsx";
import { BedFolds } from "../beds/folds.tsx";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";

/** All beds at a glance: who is in them, and which are open, held or out of service. */
export function Beds({ day }: { day: Day }) {
  const { board, short } = day;
  return (
    <section class="section" id="beds">
      <div class="head">
        <h2>{words().houses.today.beds}</h2>
        <form method="post" action="/preferences/names" class="toggle-row">
          <input type="hidden" name="to" value={`${day.at}/today#beds`} />
          <button
            type="submit"
            class="toggle-row"
            name="names"
            value={short ? "full" : "short"}
            aria-pressed={String(short)}
          >
            {words().houses.today.shortNames}
            <span class="knob" aria-hidden="true" />
          </button>
        </form>
      </div>
      {board.beds.length === 0 ? <Empty>{words().houses.today.noBeds}</Empty> : null}
      <BedFolds beds={board.beds}>
        {(shown) => (
          <ul class="bed-grid">
            {shown.map((bed) => (
              <li>
                <Chip day={day} bed={bed} />
              </li>
            ))}
          </ul>
        )}
      </BedFolds>
    </section>
  );
}

function Chip({ day, bed }: { day: Day; bed: BoardBed }) {
  const { now, zone, short } = day;
  const link = linkOf(day, bed);
  const state = words().houses.status[bed.state];
  const inside = (
    <>
      <span class="bed-label">{bed.label}</span>
      <Icon name={bedLook[bed.state].icon} />
      {bed.stay ? (
        <span class="who">
          {nameOn(bed.stay.name, short)}
          <span class="sr-only">
            , {state}, {words().houses.today.inHouse({ days: daysSince(bed.stay.since, now, zone) })}
          </span>
          {bed.isOut ? <span> · {words().appointments.staff.out}</span> : null}
        </span>
      ) : (
        <span class="who">
          {bed.state === "out" ? words().houses.today.outShort : state}
          {bed.state === "held" && bed.hold ? (
            <span class="sr-only">
              {" "}
              {words().houses.today.until({ when: moment(bed.hold.until, now, zone) })}
            </span>
          ) : null}
        </span>
      )}
    </>
  );
  const look = `bed-chip ${bed.state}`;
  return link ? (
    <a class={look} href={link}>
      {inside}
    </a>
  ) : (
    <span class={look}>{inside}</span>
  );
}

/** The resident, the referral it is held for, or the bed. */
function linkOf({ at, ctx }: Day, bed: BoardBed): string | undefined {
  const { permissions } = ctx.scope;
  if (bed.state === "held" && bed.hold && permissions.has("referral.read"))
    return `${at}/referrals/${bed.hold.referral}`;
  if (!permissions.has("stay.read")) return undefined;
  return bed.stay ? `${at}/stays/${bed.stay.id}` : `${at}/beds/${bed.id}`;
}
