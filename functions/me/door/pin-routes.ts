import { type Context, Hono } from "hono";
import { firstVisitOnLentPhone } from "#shared/journeys/access/first-visit-with-pin.ts";
import { type MayEnter, residenciesOf } from "#shared/journeys/access/residencies-of.ts";
import { type AtPhone, pinTriesLeft, tryPin } from "#shared/journeys/access/try-pin.ts";
import { borrowedPinForm } from "#shared/records/door/resident-pin.ts";
import { parseResident } from "#shared/records/door/tokens.ts";
import type { World } from "#shared/table/scope.ts";
import type { Assets } from "../../web/assets/load.ts";
import { ownPhoneCookie } from "../../web/door/cookies.ts";
import { loanCookie } from "../../web/door/loan.ts";
import { handleForm, readSent } from "../../web/kit/handle-form.ts";
import { type FormState, nothingEntered } from "../../web/ui/form.tsx";
import type { MeEnv } from "../route.ts";
import { enter } from "./enter.ts";
import { type Asks, lentPage } from "./lent-page.tsx";
import { signInPage, whyOut } from "./sign-in-page.tsx";
import { pathIn } from "./where.ts";

interface Options {
  readonly world: World;
  readonly assets: Assets;
  readonly origin: string;
}

/** The way in with a PIN: on a resident's own phone, or on one of the staff that was handed to them. */
export function pinRoutes({ world, assets, origin }: Options): Hono<MeEnv> {
  const app = new Hono<MeEnv>();
  const loans = loanCookie(world);
  const toOf = (c: Context) => pathIn(c.req.query("to"), origin);

  /** Where a PIN is typed in this browser. */
  async function phoneOf(c: Context): Promise<AtPhone | undefined> {
    const loan = await loans.read(c);
    return loan ? { ...loan, secret: null } : parseResident(ownPhoneCookie.read(c));
  }

  /** What the resident to whom staff handed this phone may open; undefined if it was ended, or isn't there yet. */
  async function lentTo(phone: AtPhone): Promise<MayEnter | undefined> {
    const all = await residenciesOf(world.openDoor("me"), phone.identity, world.now());
    return all.find(({ invitation: { value } }) => value.journey === phone.journey);
  }

  async function asksOf(c: Context, phone: AtPhone): Promise<Asks> {
    const found = await lentTo(phone);
    if (found && !found.open) return { for: "first", network: found.networkName };
    const left = found && (await pinTriesLeft(world, phone));
    return left === undefined ? { for: "nothing" } : { for: "pin", to: toOf(c), left };
  }
  const showLent = async (c: Context, phone: AtPhone, typed: FormState) =>
    c.html(lentPage(assets, { asks: await asksOf(c, phone), typed }), typed.status ?? 200);

  app.get("/me/sign-in", async (c) => {
    const phone = await phoneOf(c);
    if (phone?.secret === null) return showLent(c, phone, nothingEntered);
    const why = whyOut.find((one) => c.req.query(one) !== undefined);
    return c.html(signInPage(assets, { to: toOf(c), why, left: await pinTriesLeft(world, phone) }));
  });

  app.post("/me/sign-in/pin", async (c) => {
    const { fields } = await readSent({ c });
    const to = pathIn(fields.to, origin);
    const phone = await phoneOf(c);
    const tried = await tryPin(world, phone, fields.pin ?? "");
    const own = phone?.secret == null ? undefined : ownPhoneCookie.read(c);
    if (tried.outcome === "right") {
      // The browser keeps it for as long as the PIN is good.
      if (own) ownPhoneCookie.write(c, own);
      await enter(c, world, tried.of, own === undefined);
      return c.redirect(to, 303);
    }
    const gone = tried.outcome === "wrong" && tried.left === 0;
    if (gone && own) ownPhoneCookie.clear(c);
    return c.redirect(`/me/sign-in?${gone ? "pin_gone&" : ""}to=${encodeURIComponent(to)}`, 303);
  });

  /** The first visit, on a phone of the staff. Later ones are by PIN: the birth date alone does not change it. */
  app.post("/me/sign-in/first", async (c) => {
    const phone = await phoneOf(c);
    const found = phone?.secret === null ? await lentTo(phone) : undefined;
    if (!phone || !found || found.open) return c.redirect("/me/sign-in", 303);
    return handleForm(await readSent({ c }), {
      fields: borrowedPinForm.sent,
      perform: async (sent) => {
        const { invitation } = found;
        await firstVisitOnLentPhone(world, { ...sent, invitation, requestId: c.get("requestId") });
        await enter(c, world, invitation.value, true);
        return c.redirect("/me", 303);
      },
      refused: (typed) => showLent(c, phone, typed),
    });
  });
  return app;
}
