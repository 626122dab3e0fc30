import { getCookie } from "hono/cookie";
import { en } from "#functions/copy/en/en.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Waiting } from "../../referrals/waitlist/on-today.tsx";
import { Banner, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { longNow } from "../../ui/times.ts";
import { Tonight } from "../roster/tonight.tsx";
import { Arrivals } from "./arrivals.tsx";
import { Awaiting } from "./awaiting.tsx";
import { Beds } from "./beds.tsx";
import { Calls, NoShows } from "./calls.tsx";
import type { Day } from "./day.ts";
import { PapersToSign } from "./papers.tsx";

export const shortNames = "porchlight-names";

/** Today of a house, in the order of need. */
export async function todayPage(ctx: HouseContext): Promise<Markup> {
  const { scope, house, c } = ctx;
  const board = await readBoard(scope, { house });
  const zone = board.house.timeZone;
  const day: Day = {
    ctx,
    board,
    now: scope.now(),
    zone,
    at: `/houses/${house}`,
    short: getCookie(c, shortNames) === "short",
  };
  const walkIn = scope.permissions.has("stay.open") ? (
    <a class="btn" href={`${day.at}/stays/new`}>
      <Icon name="key" />
      {en.today.walkIn}
    </a>
  ) : null;
  const takeCall = scope.permissions.has("inquiry.take") ? (
    <a class="btn" href={`${day.at}/inquiries/new`}>
      <Icon name="phone" />
      {en.inquiries.take}
    </a>
  ) : null;
  return shell(ctx, {
    title: `${en.today.title}, ${board.house.name}`,
    house: board.house.name,
    here: "today",
    children: (
      <>
        <div class="title">
          <h1>{en.today.title}</h1>
          <span class="second grow">{longNow(day.now, zone)}</span>
          <span class="acts ctx-only">
            {takeCall}
            {walkIn}
          </span>
        </div>
        {board.more ? <Banner icon="inbox">{en.today.more}</Banner> : null}
        <div class="today">
          <div>
            {board.noShows.length > 0 ? (
              <Section title={en.steps.noShow.title}>
                <NoShows day={day} />
              </Section>
            ) : null}
            <Section title={en.today.awaiting}>
              <Awaiting day={day} />
            </Section>
            {board.calls.length > 0 ? (
              <Section title={en.steps.screen.today}>
                <Calls day={day} />
              </Section>
            ) : null}
          </div>
          <div>
            <Waiting day={day} />
            <Section title={en.today.arrivals}>
              <Arrivals day={day} />
            </Section>
            <PapersToSign day={day} />
            <Tonight day={day} />
            {takeCall || walkIn ? (
              <p class="section phone-only stack">
                {takeCall}
                {walkIn}
              </p>
            ) : null}
          </div>
          <Beds day={day} short={day.short} />
        </div>
      </>
    ),
  });
}
