import { words } from "#functions/copy/words.ts";
import type { Day } from "../../houses/today/day.ts";
import { Panel, Section } from "../../ui/kit.tsx";
import { OfferFirst } from "./offer.tsx";

/** The waitlist on Today. If a bed is open, offering it comes first and takes one tap. */
export function Waiting({ day }: { day: Day }) {
  const { board, ctx, zone, at } = day;
  const { waitlist } = board;
  if (!waitlist || waitlist.waiting === 0 || !ctx.scope.permissions.has("referral.read")) return null;
  const free = board.beds.filter((one) => one.state === "free");
  return (
    <Section title={words().referrals.waitlist.title}>
      {waitlist.first && free.length > 0 ? (
        <div class="pb-2">
          <OfferFirst ctx={ctx} zone={zone} free={free} first={waitlist.first} />
        </div>
      ) : null}
      <Panel rows>
        <div class="row">
          <div class="grow">
            <a class="whole" href={`${at}/waitlist`}>
              {words().referrals.waitlist.waitingHere({ n: waitlist.waiting, offers: waitlist.offers })}
            </a>
          </div>
        </div>
      </Panel>
    </Section>
  );
}
