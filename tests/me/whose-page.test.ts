import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteResident } from "#shared/journeys/access/invite-resident.ts";
import { isOpenTo } from "#shared/journeys/access/is-open-to.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { residentAccount, residentInvitation } from "#shared/records/door/resident.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { journeyDoor } from "#shared/records/journey/door.ts";
import { issuer } from "../support/doors.ts";
import { hidden, openResidentsDoor } from "../support/residents-door.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command } from "../support/small-world.ts";

/* A page is opened by one account, whose invitation stands, while the journey is of the person it was made for. */

let door: Awaited<ReturnType<typeof openResidentsDoor>>;
beforeAll(async () => {
  door = await openResidentsDoor();
});
afterAll(() => door.server.close());

test("a stay that turns out to be someone else’s closes its page to who came in", async () => {
  const { care, world } = door;
  const at = await door.movedIn("Cleo Sorrel", "1A");
  const email = "cleo@residents.example";
  await inviteResident(care, {
    ...at,
    email,
    door: world.world.openDoor("web"),
    identify: (one) => identityOf(issuer, one),
    write: () => ({ subject: "Please sign in", text: "" }),
    replaced: { subject: "There is a new way to sign in", text: "" },
    command: command(),
  });
  await world.drain();
  const cleo = door.visitor();
  const { text } = await cleo.signIn(email, "/me/sign-in/start");
  const sent = { form: hidden(text, "form"), command: hidden(text, "command"), of: hidden(text, "of") };
  await cleo.visit("/me/sign-in/choice", { ...sent, birthDate: "1990-01-31" });
  expect((await cleo.visit("/me")).path).toBe("/me");
  await world.drain();
  await linkStay(care, { ...at, person: null, command: command() });
  await world.drain();
  expect((await cleo.visit("/me")).path).toBe("/me/sign-in?over");
  expect((await cleo.signIn(email, "/me/sign-in/start")).status).toBe(404);
});

test("each of the three rows can close it", () => {
  const [[account], [invitation], [journey]] = [
    residentAccount.samples(sampleIds),
    residentInvitation.samples(sampleIds),
    journeyDoor.samples(sampleIds),
  ];
  if (!account || !invitation || !journey) throw new Error("no sample");
  const rows = { account, invitation, journey };
  const other = "per_other";
  expect(isOpenTo("i", rows)).toBe(true);
  for (const closed of [
    { account: { ...account, identity: "other" } },
    { account: { ...account, person: other } as const },
    { invitation: { ...invitation, until: "2030-01-01T00:00:00.000Z" } as const },
    { journey: { ...journey, person: null } },
    { journey: { ...journey, person: other } as const },
  ])
    expect(isOpenTo("i", { ...rows, ...closed })).toBe(false);
});
