import { getCookie } from "hono/cookie";
import { longNow } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Waiting } from "../../referrals/waitlist/on-today.tsx";
import { Banner, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Tonight } from "../roster/tonight.tsx";
import { Arrivals } from "./arrivals.tsx";
import { Awaiting } from "./awaiting.tsx";
import { Beds } from "./beds.tsx";
import { Calls, NoShows } from "./calls.tsx";
import type { Day } from "./day.ts";
import { Notices } from "./notices.tsx";
import { PapersToSign } from "./papers.tsx";

export const shortNames = "porchlight-names";

/** Today of a house, most urgent first. */
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
      {words().houses.today.walkIn}
    </a>
  ) : null;
  const takeCall = scope.permissions.has("inquiry.take") ? (
    <a class="btn" href={`${day.at}/inquiries/new`}>
      <Icon name="phone" />
      {words().inquiries.page.take}
    </a>
  ) : null;
  return shell(ctx, {
    title: `${words().houses.today.title}, ${board.house.name}`,
    house: board.house.name,
    here: "today",
    children: (
      <>
        <div class="title">
          <h1>{words().houses.today.title}</h1>
          <span class="second grow">{longNow(day.now, zone)}</span>
          <span class="acts ctx-only">
            {takeCall}
            {walkIn}
          </span>
        </div>
        {board.more ? <Banner icon="inbox">{words().houses.today.more}</Banner> : null}
        <div class="today">
          <div>
            {board.noShows.length > 0 ? (
              <Section title={words().referrals.steps.noShow.title}>
                <NoShows day={day} />
              </Section>
            ) : null}
            <Section title={words().houses.today.awaiting}>
              <Awaiting day={day} />
            </Section>
            {board.calls.length > 0 ? (
              <Section title={words().referrals.steps.screen.today}>
                <Calls day={day} />
              </Section>
            ) : null}
          </div>
          <div>
            <Waiting day={day} />
            <Section title={words().houses.today.arrivals}>
              <Arrivals day={day} />
            </Section>
            <PapersToSign day={day} />
            <Notices day={day} />
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
