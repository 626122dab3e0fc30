import { en } from "#functions/copy/en/index.ts";
import { daysSince, moment } from "#functions/copy/en/times.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { BoardBed } from "#shared/views/house-board.ts";
import { BedStatus, Empty } from "../../ui/kit.tsx";
import { atAGlance, BedRows } from "../beds/folds.tsx";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";

/** The beds and who is in them: last, because they rarely change. */
export function Beds({ day, short }: { day: Day; short: boolean }) {
  const { board } = day;
  return (
    <section class="section">
      <div class="head">
        <h2>{en.houses.today.beds}</h2>
        <form method="post" action="/preferences/names" class="toggle-row">
          <input type="hidden" name="to" value={`${day.at}/today`} />
          <button
            type="submit"
            class="toggle-row"
            name="names"
            value={short ? "full" : "short"}
            aria-pressed={String(short)}
          >
            {en.houses.today.shortNames}
            <span class="knob" aria-hidden="true" />
          </button>
        </form>
      </div>
      <p class="second under-head">{en.houses.today.counts(board.counts)}</p>
      {board.beds.length === 0 ? (
        <Empty>{en.houses.today.noBeds}</Empty>
      ) : (
        <BedRows
          beds={board.beds}
          folded={board.beds.length > atAGlance}
          row={(bed) => <Row day={day} bed={bed} short={short} />}
        />
      )}
    </section>
  );
}

function Row({ day, bed, short }: { day: Day; bed: BoardBed; short: boolean }) {
  const { now, zone, at, ctx } = day;
  const { permissions } = ctx.scope;
  const link =
    bed.stay && permissions.has("stay.read")
      ? `${at}/stays/${bed.stay.id}`
      : bed.state === "held" && bed.hold && permissions.has("referral.read")
        ? `${at}/referrals/${bed.hold.referral}`
        : undefined;
  const [title, second] = said();
  function said(): [string, string] {
    if (bed.stay)
      return [
        nameOn(bed.stay.name, short),
        en.houses.today.inHouse({ days: daysSince(bed.stay.since, now, zone) }),
      ];
    if (bed.state === "held" && bed.hold)
      return [
        en.referrals.number({ number: spokenNumber(bed.hold.referral) }),
        en.houses.today.until({ when: moment(bed.hold.until, now, zone) }),
      ];
    return [en.houses.today.noOne, bed.out?.reason ?? en.houses.today.ready];
  }
  return (
    <div class="row">
      <span class="bed-label">{bed.label}</span>
      <div class="grow">
        {link ? (
          <a class="whole" href={link}>
            {title}
          </a>
        ) : (
          <span class={bed.stay || bed.state === "held" ? "strong" : "second"}>{title}</span>
        )}
        <div class="second">{second}</div>
      </div>
      <BedStatus state={bed.state} />
    </div>
  );
}
