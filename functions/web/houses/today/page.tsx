import { getCookie } from "hono/cookie";
import { longNow } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Banner, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Tonight } from "../roster/tonight.tsx";
import { Beds } from "./beds.tsx";
import { ToCelebrate } from "./celebrated.tsx";
import { ComingUp } from "./coming.tsx";
import { Counts } from "./counts.tsx";
import type { Day } from "./day.ts";
import { ToDoList } from "./to-do.tsx";

export const shortNames = "porchlight-names";

/** Today of a house: what needs someone, the beds, what is ahead. */
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
  const acts = actsOf(day);
  return shell(ctx, {
    title: `${words().houses.today.title}, ${board.house.name}`,
    house: board.house.name,
    here: "today",
    live: true,
    children: (
      <>
        <div class="title">
          <h1>{words().houses.today.title}</h1>
          <span class="second beside" data-tick="now">
            {longNow(day.now, zone)}
          </span>
          <span class="acts ctx-only">{acts}</span>
        </div>
        {board.more ? <Banner icon="inbox">{words().houses.today.more}</Banner> : null}
        <Counts day={day} />
        <div class="today">
          <div>
            <ToDoList day={day} />
          </div>
          <Beds day={day} />
          <div>
            <ToCelebrate day={day} />
            <ComingUp day={day} />
            <Tonight day={day} />
            {acts.length > 0 ? <p class="section phone-only begin">{acts}</p> : null}
          </div>
        </div>
      </>
    ),
  });
}

/** What one may begin here. */
function actsOf({ ctx, at }: Day) {
  const { permissions } = ctx.scope;
  return [
    ...(permissions.has("inquiry.take")
      ? [
          <a class="btn" href={`${at}/inquiries/new`}>
            <Icon name="phone" />
            {words().inquiries.page.take}
          </a>,
        ]
      : []),
    ...(permissions.has("referral.take")
      ? [
          <a class="btn" href={`${at}/referrals/new`}>
            <Icon name="inbox" />
            {words().referrals.taking.title}
          </a>,
        ]
      : []),
    ...(permissions.has("stay.open")
      ? [
          <a class="btn" href={`${at}/stays/new`}>
            <Icon name="key" />
            {words().houses.today.walkIn}
          </a>,
        ]
      : []),
  ];
}
