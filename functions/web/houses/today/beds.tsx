import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { BoardBed } from "#shared/views/house-board.ts";
import { daysSince } from "../../kit/local-times.ts";
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
        <h2>{words().houses.today.beds}</h2>
        <form method="post" action="/preferences/names" class="toggle-row">
          <input type="hidden" name="to" value={`${day.at}/today`} />
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
      <p class="second under-head">{words().houses.today.counts(board.counts)}</p>
      {board.beds.length === 0 ? (
        <Empty>{words().houses.today.noBeds}</Empty>
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
        words().houses.today.inHouse({ days: daysSince(bed.stay.since, now, zone) }),
      ];
    if (bed.state === "held" && bed.hold)
      return [
        words().referrals.number({ number: spokenNumber(bed.hold.referral) }),
        words().houses.today.until({ when: moment(bed.hold.until, now, zone) }),
      ];
    return [words().houses.today.noOne, bed.out?.reason ?? words().houses.today.ready];
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
