import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

/* How admissions work through the inbox: what they narrowed it to stays, and each decision leads to the next one. */

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
/** In the inbox, in the order of their time left; one with a house; one declined. */
let first: Id<"referral">;
let second: Id<"referral">;
let third: Id<"referral">;
let housed: Id<"referral">;
let declined: Id<"referral">;

beforeAll(async () => {
  world = await createSmallWorld();
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  web = createWeb({ world: world.world, ports: world.ports, oidc, origin, development: true, log: () => {} });
  const care = world.as(world.lantern.members.admissions);
  const send = async () => {
    const id = await world.referred();
    world.clock.pass({ minutes: 5 });
    return id;
  };
  first = await send();
  second = await send();
  third = await send();
  housed = await send();
  declined = await send();
  await routeReferral(care, { referral: housed, house: world.lantern.houses.juniper, command: command() });
  const said = { reason: "unreachable", wouldChange: "A call", elsewhere: "None known" };
  await declineReferral(care, { referral: declined, house: null, ...said, command: command() });
  await world.drain();
});

const care = () => signedIn(world, web, world.lantern.members.admissions);
const numbersIn = (text: string) =>
  [...text.slice(text.indexOf("<tbody>")).matchAll(/R-\d{5}/g)].map(([number]) => number);

test("a filter lists what fits it, in its address, and the way back from a referral leads to it", async () => {
  const at = await care();
  const { juniper } = world.lantern.houses;
  const narrow = `/referrals?house=${juniper}`;
  expect(numbersIn((await at.get(narrow)).text)).toEqual([spokenNumber(housed)]);
  expect((await at.get(`/referrals/${housed}`)).text).toContain(`href="${narrow}"`);
  expect((await at.get(`/houses/${juniper}/referrals/${housed}`)).text).toContain(`href="${narrow}"`);
  const none = await at.get(`${narrow}&show=paused`);
  expect(none.text).toContain("Nothing matches these filters.");
  expect(numbersIn((await at.get("/referrals?from=No+such+program")).text)).toEqual([]);
  expect(numbersIn((await at.get("/referrals?due=overdue")).text)).toEqual([]);
  expect(numbersIn((await at.get("/referrals")).text)).toHaveLength(4);
});

test("after a decision the page leads to the next one of the same list, and after the last to the inbox", async () => {
  const at = await care();
  await at.get("/referrals?show=unrouted");
  const route = async (referral: Id<"referral">) => {
    const page = `/referrals/${referral}`;
    const { to } = await at.send(page, `${page}/routing`, { house: world.lantern.houses.alder });
    return (await at.get(to ?? "")).text;
  };
  expect((await at.get(`/referrals/${second}`)).text).not.toContain("Next: ");
  const after = await route(second);
  expect(after).toContain(`Next: ${spokenNumber(third)}`);
  expect(after).toContain(`href="/referrals/${third}"`);
  expect(await route(third)).toContain(`Next: ${spokenNumber(first)}`);
  const last = await route(first);
  expect(last).not.toContain("Next: ");
  expect(last).toContain("No more in this list.");
});

test("decided referrals are listed by outcome, house and who referred", async () => {
  const at = await care();
  const listed = async (query: string) => (await at.get(`/referrals?show=decided${query}`)).text;
  const number = spokenNumber(declined);
  expect(await listed("&became=declined")).toContain(number);
  expect(await listed("&became=accepted")).not.toContain(number);
  expect(await listed(`&house=${world.lantern.houses.juniper}`)).not.toContain(number);
  expect(await listed("&from=No+such+program")).not.toContain(number);
});
