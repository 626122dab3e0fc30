import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { bedKept, closedAtOf } from "#shared/records/referral/state.ts";
import { referrerIn } from "../../kit/referred-by.ts";
import type { Props } from "./parts.tsx";

/** One line under the name: where the referral stands, and which bed is held until when. */
export function StandingLine({ ctx, found, zone }: Props) {
  const { header, own } = found;
  const { state, clock } = header;
  const at = (instant: string) => moment(instant, ctx.scope.now(), zone);
  const kept = bedKept(state);
  const closed = closedAtOf(state);
  const text = words().referrals.standing[state.status].open({
    house: own?.name ?? "none",
    partner: referrerIn(header.source),
    due: at(clock.decideBy),
    bed: kept?.bedLabel ?? "none",
    until: kept ? at(kept.until) : "",
    closed: closed ? at(closed) : "",
  });
  return (
    <p class="strong" id="standing">
      {text}
    </p>
  );
}
