import type { Temporal } from "temporal-polyfill";
import { systemScope } from "#functions/system-scope.ts";
import { proposeMentor, sayNoneNow } from "#shared/mentors/matching/propose-mentor.ts";
import { sayWishes } from "#shared/mentors/matching/say-wishes.ts";
import { writeProfile } from "#shared/mentors/profile/write-profile.ts";
import { noteSession } from "#shared/mentors/supervision/note-session.ts";
import { inPractice, superviseMentor } from "#shared/mentors/supervision/take-on.ts";
import { recordCredential } from "#shared/network/member/record-credential.ts";
import { journey as journeyEntity, journeyKey } from "#shared/records/journey/journey.ts";
import type { Seeker } from "#shared/records/mentor/seeker.ts";
import {
  type Membership,
  scopeOfMentoring,
  scopeOfResident,
  scopeOfStaff,
  scopeOverNetwork,
} from "#shared/table/member-scopes.ts";
import type { System } from "../system.ts";
import { at, command, type Person, type Seeded } from "./kit.ts";

type Mentor = "peer_mentor" | "volunteer" | "alumni";

const profiles = {
  peer_mentor: {
    story:
      "Eleven years in recovery, six of them walking with others. I came out of a house like this one with a bus pass and a phone number, and someone picked up.",
    pathways: "twelve_step\nmedication",
    languages: "en\nes",
    times: "weekday_mornings\nevenings",
    capacity: "9",
  },
  volunteer: {
    story: "My brother is in recovery. I can listen, and I know every bus line in town.",
    pathways: "secular\nown_way",
    languages: "en",
    times: "weekends",
    capacity: "3",
  },
  alumni: {
    story: "I lived in this house for nine months. SMART meetings and early runs got me through.",
    pathways: "smart\ndharma",
    languages: "en\nes",
    times: "evenings\nweekends",
    capacity: "3",
  },
} as const satisfies Record<Mentor, object>;

const wishes = [
  {
    language: "es",
    pathways: "smart",
    times: "evenings",
    kinds: "alumni",
    matters: "Someone who’s gone back to work and kept at it.",
  },
  { language: "ko", pathways: "faith", times: "weekends", matters: "I pray before I talk." },
  { language: "en", pathways: "twelve_step", times: "weekday_mornings", matters: "" },
] as const;

const sessions = [
  {
    daysAgo: 24,
    minutes: "50",
    kind: "one_to_one",
    well: "Shows up, listens first, and lets people find their own words.",
    boundaries: "Stopped giving rides after dark. Said so kindly, and it held.",
    hard: "Sundays are full. Two calls in one night last week.",
    next: "Turn the phone off after 10, and tell people who is on call.",
  },
  {
    daysAgo: 10,
    minutes: "45",
    kind: "one_to_one",
    well: "The phone is off at night, and no one fell through the cracks.",
    boundaries: "",
    hard: "Someone moved out without a word. That stays with you.",
    next: "Call a fellow mentor this week.",
  },
] as const;

/** Mentors say who they are. */
export async function describeMentors(
  system: System,
  then: Temporal.Instant,
  memberOf: (role: Mentor) => Membership,
): Promise<void> {
  const before = at(system.world, then);
  for (const role of ["peer_mentor", "volunteer", "alumni"] as const)
    await writeProfile(scopeOfStaff(before, memberOf(role), "demo"), {
      ...profiles[role],
      command: command(),
    });
  await system.settle();
}

/** Of those who wait for a mentor, three said what they look for: one is proposed, for one nobody suits now. */
export async function seekMentors(
  system: System,
  now: Temporal.Instant,
  {
    waiting,
    supervisor,
    alumni,
  }: { readonly waiting: readonly Seeker[]; readonly supervisor: Person; readonly alumni: Membership },
): Promise<void> {
  const before = at(system.world, now.subtract({ hours: 6 }));
  const { network } = supervisor;
  const post = systemScope(system.world, network);
  for (const [nth, said] of wishes.entries()) {
    const journey = waiting[nth]?.journey;
    if (!journey) continue;
    const found = await post.table.get(journeyEntity, journeyKey(post.homes, journey));
    const person = found?.value.person;
    if (person)
      await sayWishes(scopeOfResident(before, { network, journey, person }, "demo"), {
        ...said,
        command: command(),
      });
  }
  await system.settle();
  const matching = scopeOfMentoring(at(system.world, now.subtract({ hours: 3 })), supervisor, "demo");
  const [first, second] = waiting;
  if (first)
    await proposeMentor(matching, {
      ...{ journey: first.journey, mentor: alumni.member, command: command() },
      ...{ identity: supervisor.identity, door: system.world.openDoor("web") },
    });
  if (second) await sayNoneNow(matching, { journey: second.journey, command: command() });
  await system.settle();
}

/** What the network has on file of its mentors: one certification is to be renewed soon. */
const onFile = [
  { role: "peer_mentor", kind: "peer_certification", note: "Certified peer specialist", inDays: 41 },
  { role: "peer_mentor", kind: "naloxone_training", note: "", inDays: 400 },
  { role: "volunteer", kind: "background_check", note: "", inDays: 300 },
] as const;

export async function certify(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const admin = one.members.find(({ role }) => role === "network_admin");
  if (!admin) throw new Error("The demo network needs an administrator");
  const scope = scopeOverNetwork(at(system.world, now), admin, "administration", "demo");
  const today = now.toZonedDateTimeISO(one.plan.timeZone).toPlainDate();
  for (const { role, kind, note, inDays } of onFile) {
    const member = one.members.find((each) => each.role === role)?.member;
    const expires = today.add({ days: inDays }).toString();
    if (member)
      await recordCredential(scope, { member, kind, note, expires, taken: "on", command: command() });
  }
}

/** A supervisor and a peer mentor met twice. */
export async function supervise(
  system: System,
  now: Temporal.Instant,
  { supervisor, mentor }: { readonly supervisor: Membership; readonly mentor: Membership },
): Promise<void> {
  const { member } = mentor;
  const ago = (daysAgo: number) => at(system.world, now.subtract({ hours: 24 * daysAgo }));
  await superviseMentor(scopeOfMentoring(ago(30), supervisor, "demo"), { member, command: command() });
  for (const { daysAgo, ...said } of sessions) {
    const matching = scopeOfMentoring(ago(daysAgo), supervisor, "demo");
    const on = now
      .subtract({ hours: 24 * daysAgo })
      .toZonedDateTimeISO("UTC")
      .toPlainDate();
    const practice = await inPractice(matching, { member });
    await noteSession(practice, { ...said, on: on.toString(), command: command() });
  }
  await system.settle();
}
