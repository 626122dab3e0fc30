import { day, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import { beginCheckIn, listCheckIns, readCheckIn } from "#shared/check-ins/read-check-ins.ts";
import { readOwnPage } from "#shared/journeys/own/read-own.ts";
import { today } from "#shared/kernel/local-date.ts";
import { askedForm } from "#shared/records/check-in/form.ts";
import type { Asking } from "../../web/check-ins/asking.ts";
import { CheckInForm } from "../../web/check-ins/form.tsx";
import { CheckInList, loadCharts } from "../../web/check-ins/list.tsx";
import { OneCheckIn } from "../../web/check-ins/one.tsx";
import { ReadBack } from "../../web/check-ins/read-back.tsx";
import { isReadBack } from "../../web/check-ins/stages.ts";
import { idIn } from "../../web/kit/params.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { Back } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { calleesOf } from "./callees.ts";

const copy = () => words().checkIns;
const at = "/me/check-ins";
const plan = "/me/plan/safety";
type Ctx = PageContext<MeContext>;

/** A resident's check-ins. */
export async function checkInsPage(ctx: Ctx): Promise<Markup> {
  const { scope } = ctx;
  const [found, charts, { house }] = await Promise.all([
    listCheckIns(scope, { cursor: ctx.c.req.query("cursor") }),
    loadCharts(),
    readOwnPage(scope),
  ]);
  const zone = house?.timeZone ?? "UTC";
  const now = scope.now();
  return inside(ctx, {
    at,
    title: copy().page.title,
    children: (
      <CheckInList
        at={at}
        found={found}
        charts={charts}
        resident={copy().page.you}
        today={today(now, zone).toString()}
        sayDay={(date) => day(date, now, zone)}
      />
    ),
  });
}

async function asking({ scope }: Ctx): Promise<Asking> {
  const [begun, { house }] = await Promise.all([beginCheckIn(scope), readOwnPage(scope)]);
  const now = scope.now();
  return {
    by: "resident",
    at: `${at}/new`,
    begun,
    plan,
    today: today(now, begun.journey.timeZone).toString(),
    callees: calleesOf(house, now),
  };
}

/** The questions, or what was answered, to be read back. */
export async function newPage(ctx: Ctx): Promise<Markup> {
  if (isReadBack(ctx.typed)) return readBackPage(ctx);
  const asked = await asking(ctx);
  return inside(ctx, {
    at: `${at}/new`,
    title: copy().page.begin,
    children: (
      <>
        <Back href={at}>{copy().page.back}</Back>
        <CheckInForm {...asked} typed={ctx.typed} />
      </>
    ),
  });
}

/** @throws invalid with every field */
export async function readBackPage(ctx: Ctx): Promise<Markup> {
  const said = askedForm.read(ctx.typed.values);
  const asked = await asking(ctx);
  return inside(ctx, {
    at: `${at}/new`,
    title: copy().form.readBackOwn,
    children: <ReadBack {...asked} scope={ctx.scope} typed={ctx.typed} said={said} />,
  });
}

/** One check-in. */
export async function checkInPage(ctx: Ctx): Promise<Markup> {
  const { scope } = ctx;
  const checkIn = idIn(ctx, "checkIn");
  const [found, alert, { house }] = await Promise.all([
    readCheckIn(scope, { checkIn }),
    readAlert(scope, { checkIn }),
    readOwnPage(scope),
  ]);
  const zone = house?.timeZone ?? "UTC";
  const now = scope.now();
  const sayDay = (date: string) => day(date, now, zone);
  return inside(ctx, {
    at: `${at}/${checkIn}`,
    title: copy().page.one({ day: sayDay(found.checkIn.on) }),
    children: (
      <>
        <Back href={at}>{copy().page.back}</Back>
        <OneCheckIn
          at={`${at}/${checkIn}`}
          typed={ctx.typed}
          found={found}
          alert={alert}
          callees={calleesOf(house, now)}
          plan={plan}
          resident={copy().page.you}
          sayDay={sayDay}
          sayWhen={(at) => when(at, now, zone)}
          now={now}
        />
      </>
    ),
  });
}
