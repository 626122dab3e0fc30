import { beforeEach, describe, expect, test } from "vitest";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { listMentoring, readMentor } from "#shared/mentors/matching/find-mentors.ts";
import { proposeMentor } from "#shared/mentors/matching/propose-mentor.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import { scopeOfStaff } from "#shared/table/member-scopes.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { inPerson } from "../support/tests.ts";

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  ({ world, they } = await walkingWorld());
});

const members = () => world.lantern.members;
const agendaOf = async (who: SmallWorld["lantern"]["members"]["alumni"]) =>
  (await readAgenda(scopeOfStaff(world.world, who, "req"))).residents;
/** Both have said yes. */
const ask = (mentor: string) =>
  proposeMentor(they.supervisor, {
    ...{ journey: they.journey, mentor, mentorAgreed: true, residentAgreed: true },
    ...inPerson(world, members().supervisor),
    command: command(),
  });
const door = async () =>
  (await world.world.openDoor("web").get(journeyDoor, journeyDoorKey(world.lantern.id, they.journey)))?.value;
const next = (scope = they.mentor, promised = "call the clinic", nextOn = world.today()) =>
  setNext(scope, { nextOn, promised, command: command() });
const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });

describe("a mentor", () => {
  test("is named at the journey's door, on its page, for the supervisor, and has the resident on their agenda", async () => {
    expect(await door()).toMatchObject({ mentor: members().peer_mentor.member, cover: null, epoch: 2 });
    const { journey } = await readJourney(they.mentor);
    expect(journey).toMatchObject({ name: "Linus", timeZone: "America/Los_Angeles", epoch: 2 });
    const agenda = await agendaOf(members().peer_mentor);
    expect(agenda).toMatchObject([
      { journey: they.journey, name: "Linus", as: "mentor", due: { state: "today", daysSince: null } },
    ]);
    expect(JSON.stringify(agenda)).not.toMatch(/Bracken/);
    const { seekers, mentors } = await listMentoring(they.supervisor);
    expect(seekers).toEqual([]);
    const { caseload } = await readMentor(they.supervisor, { member: members().peer_mentor.member });
    expect(caseload).toMatchObject([{ name: "Linus", mentor: { stands: true } }]);
    expect(mentors.map(({ name }) => name.split(" ")[0]).toSorted()).toEqual([
      "alumni",
      "peer_mentor",
      "referral_liaison",
      "supervisor",
      "volunteer",
    ]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("sees on the agenda what they promised, and kindly how long it has been", async () => {
    await next();
    await world.drain();
    expect(await agendaOf(members().peer_mentor)).toMatchObject([
      { promised: "call the clinic", due: { state: "today", on: world.today() } },
    ]);
    world.clock.pass({ hours: 24 * 9 });
    expect(await agendaOf(members().peer_mentor)).toMatchObject([{ due: { state: "overdue" } }]);
  });

  test("is only who may be one: no role that decides, and nobody suspended meanwhile", async () => {
    for (const role of ["house_manager", "house_staff", "admissions", "network_admin"] as const)
      await expect(ask(members()[role].member)).rejects.toEqual(refusal("not_found"));
    await ask(members().alumni.member);
    const { member } = members().alumni;
    const admin = world.as(members().network_admin);
    await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().peer_mentor.member, epoch: 2 });
  });
});

describe("another mentor", () => {
  test("takes over in one act: the former one's agenda is empty, and what they still had open is refused", async () => {
    await next();
    await assigned(world, they.journey, members().alumni);
    expect(await door()).toMatchObject({ mentor: members().alumni.member, epoch: 3 });
    expect(await agendaOf(members().peer_mentor)).toEqual([]);
    expect(await agendaOf(members().alumni)).toMatchObject([{ name: "Linus", promised: "call the clinic" }]);
    await expect(next()).rejects.toEqual(refusal("handed_over"));
    expect((await readJourney(they.mentor)).rhythm.promised).toBe("call the clinic");
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("takes over during a write: either it was before, or it is refused", async () => {
    const answers = await Promise.allSettled([
      assigned(world, they.journey, members().alumni),
      ...["a", "b", "c", "d"].map((promised) => next(they.mentor, promised)),
    ]);
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().alumni.member, epoch: 3 });
    for (const one of answers.slice(1))
      if (one.status === "rejected")
        expect(["handed_over", "changed", "still_running"]).toContain(one.reason.code);
    await expect(next()).rejects.toEqual(refusal("handed_over"));
  });

  test("is one of two that were assigned at once, whatever comes late, twice or out of order", async () => {
    const { alumni, volunteer } = members();
    const answers = await Promise.allSettled([ask(alumni.member), ask(volunteer.member)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const random = seeded(5);
    await world.drain((records) => disorder(random, [...records, ...records]));
    const winner = (answers[0].status === "fulfilled" ? members().alumni : members().volunteer).member;
    expect(await door()).toMatchObject({ mentor: winner, epoch: 3 });
    await expect(ask(winner)).rejects.toEqual(refusal("mentor_already"));
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });
});
