import { describe, expect, test } from "vitest";
import { setNext } from "#shared/journeys/beside/set-next.ts";
import { listHandovers, writeHandover } from "#shared/mentors/handover/write-handover.ts";
import { answerAsResident, answerProposal } from "#shared/mentors/matching/answer-proposal.ts";
import { listMentoring, readMatch } from "#shared/mentors/matching/find-mentors.ts";
import { sayNoneNow, withdrawProposal } from "#shared/mentors/matching/propose-mentor.ts";
import { readOwnMatch } from "#shared/mentors/matching/read-own-match.ts";
import { sayWishes } from "#shared/mentors/matching/say-wishes.ts";
import { askForOther } from "#shared/mentors/matching/want-other.ts";
import { writeProfile } from "#shared/mentors/profile/write-profile.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { scopeOfMentor } from "#shared/table/member-scopes.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { command } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
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
  story,
  they,
  world,
} from "./kit.ts";

inTheirWorld();

const mentorSays = (answer: string, round = 2) =>
  answerProposal(staff(members().alumni), { journey: they.journey, round, answer, command: command() });
const residentSays = (answer: string, round = 2) =>
  answerAsResident(they.resident, { round, answer, command: command() });

describe("a proposal", () => {
  test("gives its reasons in words of what the resident asked for, and never a number that ranks", async () => {
    const wish = { language: "es", pathways: "smart\ndharma", times: "weekends", matters: "Early walks" };
    await sayWishes(they.resident, { ...wish, command: command() });
    await askForOther(they.resident, { command: command() });
    await world.drain();
    const { seekers } = await listMentoring(they.supervisor);
    expect(seekers).toMatchObject([{ name: "Linus", leaving: "resident" }]);
    const { candidates } = await readMatch(they.supervisor, { journey: they.journey });
    const alumni = candidates.find(({ member }) => member === members().alumni.member);
    expect(alumni).toMatchObject({
      reasons: [
        { is: "language", language: "es" },
        { is: "pathways", pathways: ["smart"] },
        { is: "room", more: 2 },
      ],
      missing: ["times"],
    });
    expect(candidates.map(({ member }) => member)).not.toContain(members().peer_mentor.member);
    expect(JSON.stringify(candidates)).not.toMatch(/score|rank/i);

    await propose();
    await world.drain();
    const { match } = await readOwnMatch(they.resident);
    expect(match).toMatchObject({ round: 2, proposal: { mentor: { story, kind: "alumni" } } });
    const { asked } = await agenda(members().alumni);
    expect(asked).toMatchObject([
      { journey: they.journey, ask: { resident: { name: "Linus", wished: { matters: "Early walks" } } } },
    ]);
    expect(JSON.stringify(asked)).not.toMatch(/Bracken/);
    await same();
  });

  test("changes nothing until both have said yes, in either order; then the mentor and the door change at once", async () => {
    await setNext(they.mentor, {
      nextOn: world.today(),
      promised: "call the clinic",
      command: command(),
    });
    await propose();
    await world.drain();
    await residentSays("yes");
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().peer_mentor.member, epoch: 2 });
    expect((await listMentoring(they.supervisor)).seekers).toEqual([]);
    await mentorSays("yes");
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().alumni.member, epoch: 3 });
    expect((await agenda(members().alumni)).asked).toEqual([]);
    expect((await agenda(members().alumni)).residents).toMatchObject([{ promised: "call the clinic" }]);
    expect((await agenda(members().peer_mentor)).residents).toEqual([]);
    await expect(mentorSays("yes")).rejects.toEqual(refusal("proposal_over"));
    await same();
  });

  test("ends with a no, without a reason, and that mentor is not proposed again", async () => {
    await propose();
    await world.drain();
    await mentorSays("yes");
    await residentSays("no");
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().peer_mentor.member, epoch: 2 });
    expect((await agenda(members().alumni)).asked).toEqual([]);
    const { candidates } = await readMatch(they.supervisor, { journey: they.journey });
    expect(candidates.map(({ member }) => member)).not.toContain(members().alumni.member);
    await same();
  });

  test("of two supervisors at once is one; an answer to an earlier one is refused", async () => {
    const both = await Promise.allSettled([propose(), propose(members().volunteer)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: refusal("already_proposed"),
    });
    await world.drain();
    await withdrawProposal(they.supervisor, { journey: they.journey, round: 2, command: command() });
    await propose();
    await world.drain();
    await expect(residentSays("yes", 2)).rejects.toEqual(refusal("proposal_over"));
    await residentSays("yes", 3);
    await mentorSays("yes", 3);
    const random = seeded(11);
    await world.drain((records) => disorder(random, [...records, ...records]));
    expect(await door()).toMatchObject({ mentor: members().alumni.member, epoch: 3 });
    await same();
  });

  test("is only of who has room and may; what was agreed with someone suspended meanwhile is not carried out", async () => {
    await writeProfile(staff(members().alumni), { languages: "es", capacity: "0", command: command() });
    await world.drain();
    await expect(propose()).rejects.toEqual(refusal("mentor_full"));
    await expect(propose(members().peer_mentor)).rejects.toEqual(refusal("mentor_already"));
    await expect(propose(members().house_manager)).rejects.toEqual(refusal("not_found"));
    await propose(members().volunteer);
    await world.drain();
    const { member } = members().volunteer;
    const admin = world.as(members().network_admin);
    await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
    await residentSays("yes");
    const volunteer = staff(members().volunteer);
    await world.drain();
    await answerProposal(volunteer, { journey: they.journey, round: 2, answer: "yes", command: command() });
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().peer_mentor.member, epoch: 2 });
    expect((await readMatch(they.supervisor, { journey: they.journey })).match.proposal).toBeNull();
  });

  test("of oneself needs the resident's own yes: no supervisor opens a journey to themselves alone", async () => {
    const self = members().supervisor;
    const both = { mentorAgreed: true, residentAgreed: true };
    await expect(propose(self, both)).rejects.toMatchObject({
      fields: [{ pointer: "/residentAgreed", code: "mentor.resident_answers" }],
    });
    const second = await membershipOf(self, "volunteer");
    await expect(propose(second, both)).rejects.toMatchObject({
      fields: [{ pointer: "/residentAgreed", code: "mentor.resident_answers" }],
    });
    await expect(
      answerAsResident(they.mentor, { round: 1, answer: "yes", command: command() }),
    ).rejects.toEqual(refusal("self.read"));
    await propose(self, { mentorAgreed: true });
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().peer_mentor.member });
    await residentSays("yes");
    await world.drain();
    expect(await door()).toMatchObject({ mentor: self.member });
  });

  test("ends once the stay is found to be somebody else's: no yes of before counts for them", async () => {
    await propose(members().alumni, { residentAgreed: true });
    await world.drain();
    const care = world.as(members().admissions);
    await linkStay(care, { ...they.at, person: null, command: command() });
    await world.drain();
    expect((await agenda(members().alumni)).asked).toEqual([]);
    await expect(mentorSays("yes")).rejects.toEqual(refusal("proposal_over"));
    const { match } = await readMatch(they.supervisor, { journey: they.journey });
    expect(match).toMatchObject({ proposal: null, declined: [] });
    expect(await door()).toMatchObject({ mentor: null });
    await same();
  });

  test("that nobody suits now is an answer that the resident reads, until somebody is proposed", async () => {
    await sayNoneNow(they.supervisor, { journey: they.journey, command: command() });
    await world.drain();
    expect((await readOwnMatch(they.resident)).match?.noneNow).toBe(
      world.clock.now().toString({ smallestUnit: "millisecond" }),
    );
    await propose();
    await world.drain();
    expect((await readOwnMatch(they.resident)).match?.noneNow).toBeNull();
  });
});

describe("a handover", () => {
  test("has a summary that the resident reads first, and the next mentor after both said yes", async () => {
    await writeHandover(they.mentor, { summary: "Proud of 60 days. Likes early walks.", command: command() });
    await world.drain();
    expect((await readOwnMatch(they.resident)).handovers).toMatchObject([
      { summary: "Proud of 60 days. Likes early walks." },
    ]);
    expect((await listMentoring(they.supervisor)).seekers).toMatchObject([{ leaving: "mentor" }]);
    await propose(members().alumni, { mentorAgreed: true, residentAgreed: true });
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().alumni.member, cover: null, epoch: 3 });
    const next = scopeOfMentor(world.world, members().alumni, they.journey, "req");
    expect(await listHandovers(next)).toMatchObject([{ epoch: 2 }]);
    await expect(
      writeHandover(they.mentor, { summary: "One more thing", command: command() }),
    ).rejects.toEqual(refusal("handed_over"));
    expect((await listMentoring(they.supervisor)).seekers).toEqual([]);
    await same();
  });

  test("of a mentor who vanished needs nothing of them: their residents come up by themselves", async () => {
    const { member } = members().peer_mentor;
    const admin = world.as(members().network_admin);
    await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
    await world.drain();
    expect((await listMentoring(they.supervisor)).seekers).toMatchObject([
      { name: "Linus", mentor: { stands: false } },
    ]);
    await propose(members().alumni, { mentorAgreed: true, residentAgreed: true });
    await world.drain();
    expect(await door()).toMatchObject({ mentor: members().alumni.member, epoch: 3 });
    await same();
  });
});
