import { day, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readAlert } from "#shared/alerts/read-alert.ts";
import { readCallees } from "#shared/check-ins/read-callees.ts";
import { beginCheckIn, listCheckIns, readCheckIn } from "#shared/check-ins/read-check-ins.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { today } from "#shared/kernel/local-date.ts";
import { askedForm } from "#shared/records/check-in/form.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import type { Asking, Callee } from "../../check-ins/asking.ts";
import { CheckInForm } from "../../check-ins/form.tsx";
import { CheckInList, loadCharts } from "../../check-ins/list.tsx";
import { OneCheckIn } from "../../check-ins/one.tsx";
import { ReadBack } from "../../check-ins/read-back.tsx";
import { isReadBack } from "../../check-ins/stages.ts";
import { newLink, newLinkPage } from "../../consents/new-link.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { journeyFrame } from "../journey/frame.tsx";
import { remaining, searchOf, sittingIn } from "./sitting.ts";

const copy = () => words().checkIns;
const pathOf = (ctx: PageContext) => `/journeys/${idIn(ctx, "journey")}/check-ins`;
const safetyOf = (ctx: PageContext) => `/journeys/${idIn(ctx, "journey")}/plan/safety`;

async function calleesOf(ctx: PageContext, journey: Journey): Promise<Callee[]> {
  const found = await readCallees(ctx.scope, journey);
  const { manager, onCallPhone } = words().me.home;
  const all = found
    ? [
        { who: onCallPhone, phone: found.onCallPhone },
        { who: manager, phone: found.phone },
      ]
    : [];
  return all.filter(({ phone }) => phone !== "");
}

/** Check-ins of a journey, and how each part is going. */
export async function checkInsPage(ctx: PageContext): Promise<Markup> {
  const { scope } = ctx;
  const [found, { journey }] = await Promise.all([
    listCheckIns(scope, { cursor: ctx.c.req.query("cursor") }),
    readJourney(scope),
  ]);
  if (ctx.typed.form === newLink)
    return newLinkPage(ctx, {
      at: "/link",
      purpose: "check_in",
      token: ctx.typed.values.token,
      back: pathOf(ctx),
      language: journey.language,
      here: "mentoring",
    });
  const now = scope.now();
  const { title, hint, button } = copy().staff.link;
  return journeyFrame(ctx, {
    name: journey.name,
    at: "/check-ins",
    children: (
      <>
        <CheckInList
          at={pathOf(ctx)}
          found={found}
          charts={await loadCharts()}
          resident={journey.name}
          today={today(now, journey.timeZone).toString()}
          sayDay={(date) => day(date, now, journey.timeZone)}
        />
        <Act
          typed={ctx.typed}
          form="check-in-link"
          icon="smartphone"
          title={title}
          hint={hint}
          action={`${pathOf(ctx)}/link`}
          button={button}
        />
      </>
    ),
  });
}

async function asking(ctx: PageContext): Promise<Asking> {
  const begun = await beginCheckIn(ctx.scope);
  return {
    by: "mentor",
    at: `${pathOf(ctx)}/new`,
    search: searchOf(ctx),
    ...(sittingIn(ctx) ? { kind: "group" } : {}),
    begun,
    today: today(ctx.scope.now(), begun.journey.timeZone).toString(),
    callees: await calleesOf(ctx, begun.journey),
    plan: safetyOf(ctx),
  };
}

/** The questions, or what was answered, to be read back. */
export async function newPage(ctx: PageContext): Promise<Markup> {
  if (isReadBack(ctx.typed)) return readBackPage(ctx);
  const asked = await asking(ctx);
  const { name } = asked.begun.journey;
  const left = remaining(ctx).length;
  return journeyFrame(ctx, {
    name,
    at: "/check-ins",
    title: copy().staff.title({ name }),
    children: (
      <>
        {left > 0 ? <p class="second">{copy().staff.group.left({ count: left })}</p> : null}
        <CheckInForm {...asked} typed={ctx.typed} />
      </>
    ),
  });
}

/** @throws invalid with every field */
export async function readBackPage(ctx: PageContext): Promise<Markup> {
  const said = askedForm.read(ctx.typed.values);
  const asked = await asking(ctx);
  const { name } = asked.begun.journey;
  return journeyFrame(ctx, {
    name,
    at: "/check-ins",
    title: copy().form.readBackTitle,
    children: <ReadBack {...asked} scope={ctx.scope} typed={ctx.typed} said={said} />,
  });
}

/** One check-in. */
export async function checkInPage(ctx: PageContext): Promise<Markup> {
  const { scope } = ctx;
  const checkIn = idIn(ctx, "checkIn");
  const [found, alert, { journey }] = await Promise.all([
    readCheckIn(scope, { checkIn }),
    readAlert(scope, { checkIn }),
    readJourney(scope),
  ]);
  const now = scope.now();
  const sayDay = (date: string) => day(date, now, journey.timeZone);
  return journeyFrame(ctx, {
    name: journey.name,
    at: "/check-ins",
    title: copy().page.one({ day: sayDay(found.checkIn.on) }),
    children: (
      <>
        <Back href={pathOf(ctx)}>{copy().page.back}</Back>
        <OneCheckIn
          at={`${pathOf(ctx)}/${checkIn}`}
          typed={ctx.typed}
          found={found}
          alert={alert}
          callees={await calleesOf(ctx, journey)}
          plan={safetyOf(ctx)}
          resident={journey.name}
          sayDay={sayDay}
          sayWhen={(at) => when(at, now, journey.timeZone)}
          now={now}
        />
      </>
    ),
  });
}
