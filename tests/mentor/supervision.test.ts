import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { webRoutes } from "#functions/web/routes.ts";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { listMentoring } from "#shared/mentors/matching/find-mentors.ts";
import { readOwnMentor } from "#shared/mentors/profile/read-own-mentor.ts";
import { listSessions, noteSession } from "#shared/mentors/supervision/note-session.ts";
import { inPractice, releaseMentor, superviseMentor } from "#shared/mentors/supervision/take-on.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { recordCredential } from "#shared/network/member/record-credential.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { endsSoon, kindOf } from "#shared/records/mentor/kinds.ts";
import {
  type Membership,
  scopeOfMentoring,
  scopeOfStaff,
  scopeOfSupervision,
} from "#shared/table/member-scopes.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { covers, fill, reach, type ScopeKind, tagsFor } from "#shared/tenancy/reach.ts";
import { roleNames, rule } from "#shared/tenancy/roles.ts";
import { issuer } from "../support/doors.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";

let world: SmallWorld;
let second: Membership;
beforeAll(async () => {
  world = await createSmallWorld();
  const { lantern } = world;
  const given = { name: "Second Supervisor", email: "second@example.org", role: "supervisor" };
  const { member } = await addMember(world.as(lantern.members.network_admin), {
    ...given,
    houses: [lantern.houses.alder],
    identity: identityOf(issuer, given.email),
    networkName: "Lantern",
    door: world.world.openDoor("web"),
    tell: quiet,
    command: command(),
  });
  second = { ...lantern.members.supervisor, member, name: given.name };
  await world.drain();
});

const mentor = () => world.lantern.members.peer_mentor;
const supervisor = (who: Membership = world.lantern.members.supervisor) =>
  scopeOfMentoring(world.world, who, "req");
const of = () => ({ member: mentor().member, command: command() });
const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });

test("a practice is read by its mentor and by the one supervisor who took them on, and by no other", async () => {
  const both = await Promise.allSettled([
    superviseMentor(supervisor(), of()),
    superviseMentor(supervisor(second), of()),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await world.drain();
  const [one, other] =
    both[0].status === "fulfilled" ? [supervisor(), supervisor(second)] : [supervisor(second), supervisor()];
  await expect(superviseMentor(other, of())).rejects.toEqual(refusal("supervised_already"));

  const own = scopeOfSupervision(world.world, mentor(), "req");
  const said = { on: world.today(), minutes: "50", kind: "one_to_one", well: "Listens", hard: "Weekends" };
  await noteSession(own, { ...said, command: command() });
  await noteSession(await inPractice(one, of()), { ...said, well: "Asks for help", command: command() });
  const { sessions, minutes } = await listSessions(await inPractice(one, of()));
  expect([sessions.length, minutes]).toEqual([2, 100]);
  expect((await listSessions(own)).sessions).toEqual(sessions);
  await expect(inPractice(other, of())).rejects.toEqual(refusal("not_found"));

  await releaseMentor(one, of());
  await expect(inPractice(one, of())).rejects.toEqual(refusal("not_found"));
  await world.drain();
  await superviseMentor(other, of());
  expect((await listSessions(await inPractice(other, of()))).sessions).toHaveLength(2);
});

test("a peer mentor is certified while administration has a certification on file that stands", async () => {
  const admin = world.as(world.lantern.members.network_admin);
  const expires = "2026-04-01";
  await recordCredential(admin, {
    ...{ member: mentor().member, kind: "peer_certification", note: "", expires, taken: "on" as const },
    command: command(),
  });
  await world.drain();
  const { standing } = await readOwnMentor(scopeOfStaff(world.world, mentor(), "req"));
  expect(standing?.certified).toEqual({ until: expires });
  const certified = standing?.certified ?? null;
  expect(kindOf({ role: "peer_mentor", certified }, "2026-04-01")).toBe("certified_peer");
  expect(kindOf({ role: "peer_mentor", certified }, "2026-04-02")).toBe("peer");
  expect(kindOf({ role: "alumni", certified }, "2026-04-01")).toBe("alumni");
  // It is shown on the agenda, and to the supervisor, 60 days ahead.
  expect(endsSoon(certified, Temporal.PlainDate.from("2026-01-30"))).toBeUndefined();
  expect(endsSoon(certified, Temporal.PlainDate.from("2026-01-31"))).toBe(expires);
  const { mentors } = await listMentoring(supervisor());
  const { certifiedUntil } = await readAgenda(scopeOfStaff(world.world, mentor(), "req"));
  expect([certifiedUntil, mentors.find(({ member }) => member === mentor().member)?.renew]).toEqual([
    expires,
    expires,
  ]);
});

test("no role that runs a house, decides or administers finds people by their experience, or reads a practice", () => {
  const homes = homesOf(sampleIds.network);
  const kinds = Object.keys(reach) as ScopeKind[];
  const reading = (home: string) =>
    kinds.filter((kind) => covers(fill(reach[kind].read, tagsFor(kind, sampleIds)), home));
  expect(reading(homes.mentoring()).toSorted()).toEqual(["erasure", "mentoring", "system"]);
  expect(reading(homes.supervision(sampleIds.member)).toSorted()).toEqual(["erasure", "supervision"]);

  const finding = roleNames.filter((role) => rule(role).may.includes("mentoring.match"));
  expect(finding).toEqual(["supervisor"]);
  const lists = webRoutes.filter(({ over }) => over === "mentoring");
  expect(lists.length).toBeGreaterThan(8);
  expect([...new Set(lists.map(({ permission }) => permission))]).toEqual(["mentoring.match"]);
  // And the pages that show experience are these: no other route imports them.
  expect(lists.every(({ path }) => path.startsWith("/mentoring/"))).toBe(true);
});
