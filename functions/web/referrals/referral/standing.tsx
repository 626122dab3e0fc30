import type { Temporal } from "temporal-polyfill";
import { moment, span } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept, closedAtOf } from "#shared/records/referral/state.ts";
import { isMissed } from "#shared/records/referral/transitions/arrive.ts";
import { readReferralStanding } from "#shared/views/referral-standing.ts";
import { minutesLeft } from "../../kit/local-times.ts";
import { referrerIn } from "../../kit/referred-by.ts";
import type { PageContext } from "../../kit/route.ts";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";

interface Props {
  readonly header: ReferralHeader;
  readonly houseName: string | undefined;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

/** One line under the name: where the referral stands, and which bed is held until when. */
export function StandingLine({ header, houseName, timeZone, now }: Props) {
  const { state, clock } = header;
  const at = (instant: string) => moment(instant, now, timeZone);
  const kept = bedKept(state);
  const closed = closedAtOf(state);
  const text = words().referrals.standing[state.status].open({
    house: houseName ?? "none",
    partner: referrerIn(header.source),
    due: at(clock.decideBy),
    bed: kept?.bedLabel ?? "none",
    until: kept ? at(kept.until) : "",
    closed: closed ? at(closed) : "",
  });
  return (
    <p class="strong" id="standing" data-tick="standing">
      {text}
    </p>
  );
}

/** The time left for a decision. */
export function TimeToDecide({ header, timeZone, now }: Omit<Props, "houseName">) {
  const { decideBy } = header.clock;
  const minutes = minutesLeft(decideBy, now);
  const due = moment(decideBy, now, timeZone);
  const { over, wasDue, left, by } = words().referrals.page;
  return (
    <p class={minutes < 0 ? "t-late" : "t-plain"} data-tick={decideBy}>
      <b class="text-[28px]">{span(minutes)}</b>{" "}
      <span class="second">
        {minutes < 0 ? `${over}, ${wasDue({ when: due })}` : `${left}, ${by({ when: due })}`}
      </span>
    </p>
  );
}

/**
 * Where a referral stands, and its clocks, without the person: what the referral's page renews itself from, since each
 * view of that page is logged.
 */
export async function standingPage(
  ctx: PageContext,
  at: Parameters<typeof readReferralStanding>[1],
): Promise<Markup> {
  const found = await readReferralStanding(ctx.scope, at);
  const { header, houseName, timeZone } = found;
  const now = ctx.scope.now();
  const title = words().referrals.number({ number: spokenNumber(at.referral) });
  return shell(ctx, {
    title,
    house: houseName,
    here: at.house ? undefined : "inbox",
    children: (
      <div class="stack">
        <h1>{title}</h1>
        <StandingLine header={header} houseName={houseName} timeZone={timeZone} now={now} />
        {header.state.status === "received" ? (
          <TimeToDecide header={header} timeZone={timeZone} now={now} />
        ) : null}
        {isMissed(header) ? <TimeLeft until={header.state.noShow.callBy} now={now} pill /> : null}
      </div>
    ),
  });
}
