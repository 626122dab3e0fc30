import { day, moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { BedPage } from "#shared/houses/bed/read-bed.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import type { HouseContext } from "../../kit/route.ts";
import { BedStatus, Panel } from "../../ui/kit.tsx";
import { outOfService } from "./out-of-service.ts";
import { Resident } from "./resident.tsx";

function HeldFor({ ctx, referral }: { ctx: HouseContext; referral: Id<"referral"> }) {
  const number = words().referrals.number({ number: spokenNumber(referral) });
  if (!ctx.scope.permissions.has("referral.read")) return <span>{number}</span>;
  return (
    <a class="whole" href={`/houses/${ctx.house}/referrals/${referral}`}>
      {number}
    </a>
  );
}

/** How a bed stands now: who is in it, whom it is held for, why it is out of service, or that it is open. */
export function Standing({ ctx, page }: { ctx: HouseContext; page: BedPage }) {
  const { bed, state, house } = page;
  const now = ctx.scope.now();
  if (state === "gone") return null;
  if (page.now && bed.occupant)
    return (
      <div class="section">
        <Panel rows>
          <Resident
            house={ctx.house}
            stay={page.now.id}
            name={page.now.name}
            second={words().houses.beds.since({ day: day(bed.occupant.here, now, house.timeZone) })}
          />
        </Panel>
      </div>
    );
  return (
    <div class="section">
      <Panel rows>
        <div class="row">
          <div class="grow">
            {state === "held" && bed.hold ? (
              <>
                <HeldFor ctx={ctx} referral={bed.hold.referral} />
                <div class="second">
                  {words().houses.today.until({ when: moment(bed.hold.until, now, house.timeZone) })}
                </div>
              </>
            ) : (
              <span>{bed.out ? outOfService(bed.out, now, house.timeZone) : words().houses.beds.ready}</span>
            )}
          </div>
          <BedStatus state={state} />
        </div>
      </Panel>
    </div>
  );
}
