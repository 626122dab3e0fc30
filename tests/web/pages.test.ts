import { beforeAll, describe, expect, it } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { landing } from "#functions/web/door/where.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let app: ReturnType<typeof createWeb>;
let manager: Person;
let admissions: Person;
let house: string;

beforeAll(async () => {
  world = await createSmallWorld();
  const { ports } = world;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  app = createWeb({ world: world.world, ports, oidc, origin, development: true, log: () => {} });
  const { members, houses } = world.lantern;
  manager = await signedIn(world, app, members.house_manager);
  admissions = await signedIn(world, app, members.admissions);
  house = houses.juniper;
});

it("no one's first page after sign-in refuses them", async () => {
  for (const member of Object.values(world.lantern.members)) {
    const person = await signedIn(world, app, member);
    expect([member.role, (await person.get(landing(member))).status]).toEqual([member.role, 200]);
  }
});

describe("a referral", () => {
  it("goes from the inbox to a house, into a bed, and ends with a move-out", async () => {
    const referral = await world.referred();
    const number = spokenNumber(referral);
    const inbox = await admissions.get("/referrals");
    expect(inbox.text).toContain(number);
    expect(inbox.text).not.toContain("Wagtail");
    const page = await admissions.get(`/referrals/${referral}`);
    expect(page.text.indexOf("I fix things")).toBeGreaterThan(0);
    expect(page.text.indexOf("I fix things")).toBeLessThan(page.text.indexOf("None reported"));

    const routed = await admissions.send(`/referrals/${referral}`, `/referrals/${referral}/routing`, {
      house,
    });
    expect(routed.status).toBe(303);
    await world.drain();
    const at = `/houses/${house}/referrals/${referral}`;
    const today = await manager.get(`/houses/${house}/today`);
    expect(today.text).toContain(number);
    expect(today.text).not.toContain("Theo");

    const bed = (await world.beds(world.lantern, world.lantern.houses.juniper)).get("1A") ?? "";
    const until = localTime(world.clock, 30);
    expect((await manager.send(at, `${at}/acceptance`, { bed, until })).to).toBe(at);
    const arrived = await manager.send(at, `${at}/arrival`, {});
    expect(arrived.status).toBe(303);
    const stay = arrived.to ?? "";
    expect((await manager.get(stay)).text).toContain("Theo Wagtail");
    expect((await manager.get(`/houses/${house}/today`)).text).toContain("Theo W.");
    await world.drain();
    expect((await manager.get(stay)).text).toContain("Identity confirmed");

    const leaving = `${stay}/departure`;
    const agreed = await manager.send(leaving, `${stay}/agreed-move-out`, { on: world.today() });
    expect(agreed.to).toBe(leaving);
    expect((await manager.send(leaving, `${leaving}/kind`, { kind: "graduated" })).to).toBe(leaving);
    const silent = await manager.send(leaving, leaving, { kind: "graduated", on: world.today() });
    expect([silent.status, silent.text.includes("Answer the remaining items")]).toEqual([422, true]);
    const out = await manager.send(leaving, leaving, { kind: "graduated", on: world.today(), rest: "yes" });
    expect(out.to).toBe(stay);
    expect((await manager.get(stay)).text).toContain("Graduated");
  });

  it("is declined with a reason, what would change the decision, and where else to try", async () => {
    const referral = await world.referred();
    const at = `/referrals/${referral}`;
    const typed = { reason: "", wouldChange: "A <later> date", elsewhere: "" };
    const refused = await admissions.send(at, `${at}/decline`, typed);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Choose a reason.");
    expect(refused.text).toContain("A &lt;later&gt; date");
    const whole = { reason: "funding_unresolved", wouldChange: "nothing would", elsewhere: "Alder House" };
    expect((await admissions.send(at, `${at}/decline`, whole)).status).toBe(303);
    const page = await admissions.get(at);
    expect(page.text).toContain("Funding not arranged");
    expect(page.text).toContain("Alder House");
  });

  it("goes back to the inbox when a house passes it", async () => {
    const referral = await world.referred();
    await admissions.send(`/referrals/${referral}`, `/referrals/${referral}/routing`, { house });
    const at = `/houses/${house}/referrals/${referral}`;
    expect((await manager.send(at, `${at}/passing`, { to: "" })).status).toBe(303);
    await world.drain();
    expect((await manager.get(at)).status).toBe(404);
    expect((await admissions.get(`/referrals/${referral}`)).text).toContain("Returned to admissions");
  });

  it("is in the right inbox lists and in no other", async () => {
    const number = spokenNumber(await world.referred());
    expect((await admissions.get("/referrals?show=unrouted")).text).toContain(number);
    expect((await admissions.get("/referrals?show=paused")).text).not.toContain(number);
    expect((await admissions.get("/referrals?show=constructor")).text).toContain(number);
  });
});

describe("a walk-in", () => {
  it("keeps what was typed and shows errors at the fields", async () => {
    const page = `/houses/${house}/stays/new`;
    const beds = await world.beds(world.lantern, world.lantern.houses.juniper);
    const bed = beds.get("2A") ?? "";
    const typed = { legalName: "Wren Larkspur", birthDate: "1990-02-31", bed };
    const refused = await manager.send(page, `/houses/${house}/stays`, typed);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="Wren Larkspur"');
    expect(refused.text).toMatch(
      /aria-invalid="true"[^>]*name="birthDate"|name="birthDate"[^>]*aria-invalid/,
    );
    const long = { legalName: "x".repeat(10_000), bed };
    expect((await manager.send(page, `/houses/${house}/stays`, long)).status).toBe(422);
  });

  it("submitted twice opens one stay", async () => {
    const bed = (await world.beds(world.lantern, world.lantern.houses.juniper)).get("2B") ?? "";
    const form = { command: "walk-in-once-0001", form: "walk-in", legalName: "Ezra Finch", bed };
    const first = await manager.post(`/houses/${house}/stays`, form);
    const second = await manager.post(`/houses/${house}/stays`, form);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.to).toBe(first.to);
    const other = await manager.post(`/houses/${house}/stays`, { ...form, command: "walk-in-once-0002" });
    expect(other.status).toBe(409);
    expect(other.text).toContain("That bed was just taken");
  });
});

describe("administration", () => {
  it("sees numbers and can suspend, which takes effect at the next request", async () => {
    const { members } = world.lantern;
    const admin = await signedIn(world, app, members.network_admin);
    const volunteer = await signedIn(world, app, members.volunteer);
    expect((await volunteer.get("/")).status).toBe(200);
    expect((await admin.get("/network")).text).toContain("Juniper House");
    const { member } = members.volunteer;
    const action = `/network/members/${member}/suspension`;
    const page = `/network/members/${member}`;
    expect((await admin.send(page, action, { suspended: "yes" })).status).toBe(303);
    expect((await volunteer.get("/")).status).toBe(401);
    expect((await admin.send(page, action, { suspended: "yes" })).status).toBe(409);
    expect((await admin.send(page, action, { suspended: "no" })).status).toBe(303);
    const { key } = world.lantern.partners.halfmoon;
    const keyAction = `/network/partners/keys/${key}/suspension`;
    expect((await admin.send("/network/partners", keyAction, { suspended: "yes" })).status).toBe(303);
  });
});
