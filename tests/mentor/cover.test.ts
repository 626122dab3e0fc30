import { describe, expect, test } from "vitest";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { answerCover } from "#shared/mentors/cover/answer-cover.ts";
import { endCover, setCover } from "#shared/mentors/cover/set-cover.ts";
import { readMentor } from "#shared/mentors/matching/find-mentors.ts";
import { readOwnMatch, readToAnswer } from "#shared/mentors/matching/read-own-match.ts";
import { askForOther } from "#shared/mentors/matching/want-other.ts";
import { goAway } from "#shared/mentors/profile/write-profile.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { type Membership, scopeOfMentor } from "#shared/table/member-scopes.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { command } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { inPerson } from "../support/tests.ts";
import {
  agenda,
  door,
  inTheirWorld,
  members,
  membershipOf,
  propose,
  refusal,
  same,
  staff,
  they,
  world,
} from "./kit.ts";

inTheirWorld();

describe("cover", () => {
  const cover = (days: { from: string; until: string }, by: Membership = members().alumni) =>
    setCover(they.supervisor, {
      ...{ mentor: members().peer_mentor.member, by: by.member, ...days },
      ...inPerson(world, members().supervisor),
      command: command(),
    });
  const later = (days: number) =>
    world.clock.now().toZonedDateTimeISO("America/Los_Angeles").toPlainDate().add({ days }).toString();

  test("begins on its day, ends after its last, and says nothing of why", async () => {
    await goAway(staff(members().peer_mentor), { from: later(2), until: later(4), command: command() });
    await cover({ from: later(2), until: later(4) });
    await world.drain();
    expect(await door()).toMatchObject({ cover: null, epoch: 2 });
    world.clock.pass({ hours: 48 });
    await world.tick();
    await world.drain();
    expect(await door()).toMatchObject({ cover: { member: members().alumni.member }, epoch: 3 });
    expect((await agenda(members().alumni)).residents).toMatchObject([{ as: "cover", name: "Linus" }]);
    expect((await readOwnMatch(they.resident)).mentor.cover).toMatchObject({
      name: expect.stringMatching(/alumni/),
    });
    const asCover = scopeOfMentor(world.world, members().alumni, they.journey, "req");
    await setNext(asCover, { nextOn: later(1), promised: "", command: command() });
    world.clock.pass({ hours: 24 * 4 });
    await expect(setNext(asCover, { nextOn: later(1), promised: "", command: command() })).rejects.toEqual(
      refusal("handed_over"),
    );
  });

  test("that is under way ends at once, also for a mentor who is suspended or to be replaced, and when it is moved to later days", async () => {
    await cover({ from: later(0), until: later(9) });
    await world.drain();
    expect(await door()).toMatchObject({ cover: { member: members().alumni.member } });
    await cover({ from: later(5), until: later(9) });
    await world.drain();
    expect((await door())?.cover).toBeNull();
    await cover({ from: later(0), until: later(9) });
    await world.drain();
    const { member } = members().peer_mentor;
    const admin = world.as(members().network_admin);
    await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
    await askForOther(they.resident, { command: command() });
    await world.drain();
    await endCover(they.supervisor, { mentor: members().peer_mentor.member, command: command() });
    await world.drain();
    expect((await door())?.cover).toBeNull();
    const asCover = scopeOfMentor(world.world, members().alumni, they.journey, "req");
    await expect(setNext(asCover, { nextOn: later(1), promised: "", command: command() })).rejects.toEqual(
      refusal("handed_over"),
    );
  });

  test("of a supervisor by themselves begins only once the resident says yes, and not for who says no", async () => {
    const self = members().supervisor;
    const answer = (answer: string, round: number) =>
      answerCover(they.resident, { answer, round, command: command() });
    const asked = async () => (await readToAnswer(they.resident)).cover;
    const asCover = () => scopeOfMentor(world.world, self, they.journey, "req");
    const writes = () => setNext(asCover(), { nextOn: later(1), promised: "", command: command() });
    await cover({ from: later(0), until: later(9) }, await membershipOf(self, "volunteer"));
    await world.drain();
    expect(await door()).toMatchObject({ cover: null, epoch: 2 });
    await cover({ from: later(0), until: later(9) }, self);
    await world.drain();
    expect(await door()).toMatchObject({ cover: null, epoch: 2 });
    await expect(writes()).rejects.toEqual(refusal("handed_over"));
    expect(await asked()).toMatch(/supervisor/);
    await answer("no", 2);
    await world.drain();
    expect([(await door())?.cover, await asked()]).toEqual([null, undefined]);
    await expect(answer("yes", 2)).rejects.toEqual(refusal("proposal_over"));

    await cover({ from: later(2), until: later(9) }, self);
    await world.drain();
    await answer("yes", 3);
    await world.drain((records) => disorder(seeded(3), [...records, ...records]));
    expect((await door())?.cover).toBeNull();
    world.clock.pass({ hours: 48 });
    await world.tick();
    await world.drain();
    expect(await door()).toMatchObject({ cover: { member: self.member }, epoch: 3 });
    await writes();
    await endCover(they.supervisor, { mentor: members().peer_mentor.member, command: command() });
    await world.drain();
    await expect(writes()).rejects.toEqual(refusal("handed_over"));

    await cover({ from: later(0), until: later(9) }, self);
    await world.drain();
    await cover({ from: later(0), until: later(9) });
    await expect(answer("yes", 5).then(() => world.drain())).resolves.not.toThrow();
    await world.drain();
    expect(await door()).toMatchObject({ cover: { member: members().alumni.member } });
    expect(await asked()).toBeUndefined();
    await same();
  });

  test("that was changed or ended before its day does not begin, and not for who has another mentor by then", async () => {
    await cover({ from: later(2), until: later(4) });
    await endCover(they.supervisor, { mentor: members().peer_mentor.member, command: command() });
    await world.drain();
    world.clock.pass({ hours: 72 });
    await world.tick();
    await world.drain();
    expect((await door())?.cover).toBeNull();
    await cover({ from: later(1), until: later(3) });
    await cover({ from: later(5), until: later(6) }, members().volunteer);
    world.clock.pass({ hours: 48 });
    await world.tick();
    await world.drain();
    expect((await door())?.cover).toBeNull();
    await cover({ from: later(1), until: later(2) }, members().volunteer);
    await propose(members().alumni, { mentorAgreed: true, residentAgreed: true });
    await world.drain();
    world.clock.pass({ hours: 30 });
    await world.tick();
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().alumni.member, cover: null });
    expect(await readMentor(they.supervisor, { member: members().alumni.member })).toMatchObject({
      load: 1,
    });
    await same();
  });
});
