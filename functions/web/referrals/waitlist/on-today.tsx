import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ToDo } from "#shared/views/to-do.ts";
import type { Day } from "../../houses/today/day.ts";
import { TaskRow } from "../../houses/today/task-row.tsx";
import { usualOffer } from "../../kit/local-times.ts";
import { OfferButton } from "./offer.tsx";

/** A bed is open and someone is waiting: offered in one tap. */
export function OfferRow({ day, offer }: { day: Day; offer: Extract<ToDo, { kind: "offer" }> }) {
  const { ctx, now, zone, at } = day;
  const { beds, referral } = offer;
  const [bed] = beds;
  const until = moment(usualOffer(now, zone).instant, now, zone);
  return (
    <TaskRow
      title={words().referrals.waitlist.freeSeveral({
        n: beds.length,
        labels: words().common.and(beds.map((one) => one.label)),
      })}
      href={`${at}/waitlist`}
      second={[
        words().referrals.waitlist.first({ number: spokenNumber(referral) }),
        words().referrals.waitlist.offerUntil({ until }),
      ].join(" ")}
      act={bed ? <OfferButton ctx={ctx} zone={zone} bed={bed} first={{ referral }} short /> : null}
    />
  );
}
