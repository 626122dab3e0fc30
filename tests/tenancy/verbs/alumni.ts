import {
  alumniScope,
  answerByLink,
  answerGuideByLink,
  readByLink,
  stopByLink,
} from "#shared/alumni/by-link.ts";
import { followUp } from "#shared/alumni/follow-up.ts";
import { inviteGuide } from "#shared/alumni/invite-guide.ts";
import { listAlumni, readAlumnus } from "#shared/alumni/list-alumni.ts";
import { noteAlumniCall } from "#shared/alumni/note-call.ts";
import { noteGuideAnswer } from "#shared/alumni/note-guide-answer.ts";
import { readOwnTouch } from "#shared/alumni/read-own.ts";
import { stayInTouch } from "#shared/alumni/stay-in-touch.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { alumnus } from "#shared/records/alumnus/alumnus.ts";
import type { AlumniCheckIn } from "#shared/records/alumnus/check-in.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { newLink } from "#shared/records/door/link.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { newJourney } from "#shared/records/journey/with-stay.ts";
import { scopeOfAlumni, scopeOfResident } from "#shared/table/member-scopes.ts";
import { create } from "#shared/table/transact.ts";
import { sampleIds } from "../../support/sample-ids.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const left = "jny_left";
/** Someone else, who was not asked to be a mentor yet. */
const leftToo = "jny_left_too" as const;
const under = "con_alumni";
const content = { language: "en", title: "Sample", blocks: [], statement: "Sample" };

const listed = {
  over: (world, { members }) => scopeOfAlumni(world.world, members.supervisor, "req"),
} satisfies Partial<Verb>;
const manages = { ...listed, permission: "alumni.manage" } as const;
/** The resident of the network asked who moved out, with the same ids. */
const own = {
  over: (world, { id: network }, { leftPerson: person }) =>
    scopeOfResident(world.world, { network, journey: left, person }, "req"),
} satisfies Partial<Verb>;
const purpose = { for: "alumni", journey: left, consent: under, days: 30 } as const;
const guide = { for: "alumni_guide", journey: left, consent: under } as const;
/** Whoever came by a link of the network asked. */
const byLink = {
  permission: "alumni.answer",
  over: (world, { id: network, houses }, { leftPerson: person }) => {
    const of = { house: houses.juniper, stay: "sty_left" } as const;
    const made = { at: stamp(world.clock.now()), by: { kind: "system" } } as const;
    const { link } = newLink({ network, now: world.clock.now }, { person, of, purpose, made });
    return alumniScope(world.world, link, "req").scope;
  },
} satisfies Partial<Verb>;

export const alumniVerbs: Record<string, Verb> = {
  listAlumni: { ...listed, permission: "alumni.read", lists: true, run: (s) => listAlumni(s) },
  readAlumnus: { ...listed, permission: "alumni.read", run: (s) => readAlumnus(s, { journey: left }) },
  noteAlumniCall: {
    ...manages,
    tells: "alumni.answered",
    run: (s) => noteAlumniCall(s, { journey: left, outcome: "reached", doing: "well", command: command() }),
  },
  followUp: {
    ...manages,
    tells: "alumni.followed_up",
    run: (s) => followUp(s, { journey: left, command: command() }),
  },
  inviteGuide: {
    ...manages,
    tells: "alumni.guide_asked",
    run: (s) => inviteGuide(s, { journey: leftToo, command: command() }),
  },
  noteGuideAnswer: {
    ...manages,
    tells: "alumni.guide_answered",
    run: (s) => noteGuideAnswer(s, { journey: left, is: "no", command: command() }),
  },
  readOwnTouch: { ...own, permission: "self.read", lists: true, run: (s) => readOwnTouch(s) },
  stayInTouch: {
    ...own,
    permission: "self.revoke",
    tells: "alumni.agreed",
    run: (s) =>
      stayInTouch(s, {
        ...{ by: "email", email: "odell@example.org", name: "Odell Marsh", content, purpose: "Sample" },
        command: command(),
      }),
  },
  readByLink: { ...byLink, run: (s) => readByLink(s, purpose) },
  answerByLink: {
    ...byLink,
    tells: "alumni.answered",
    run: (s) => answerByLink(s, { purpose, doing: "well" }),
  },
  answerGuideByLink: {
    ...byLink,
    tells: "alumni.guide_answered",
    run: (s) => answerGuideByLink(s, { purpose: guide, is: "no" }),
  },
  stopByLink: { ...byLink, tells: "alumni.ended", run: (s) => stopByLink(s, { purpose }) },
};

declare module "./kit.ts" {
  interface Things {
    leftPerson: Id<"person">;
  }
}

const asked = (days: number, more: Partial<AlumniCheckIn>): AlumniCheckIn => ({
  ...{ days, on: "2026-01-31", state: "to_call", at: null, answers: null, by: null, followedUp: null },
  ...more,
});
const answers = {
  doing: "hard",
  housing: null,
  work: null,
  connection: null,
  needs: "",
  call: "yes",
} as const;

/** Someone moved out, agreed to stay in touch, answered once and is to be called. */
export const movedOut: Makes = async (world, { house, journey }) => {
  const system = world.system(world.lantern);
  const [person, stay] = ["per_left", "sty_left"] as const;
  const at = stamp(world.clock.now());
  const stays = [{ house, stay, person, since: "2025-06-01", until: "2026-01-01" }];
  const [sample] = alumnus.samples({ ...sampleIds, journey: left, person, house });
  const [signed] = consent.samples({ ...sampleIds, person, house });
  if (!sample || !signed) throw new Error("no samples");
  await system.table.write([
    ...saveJourney(system, undefined, { ...newJourney(left, at), person, stays, name: "Odell" }),
    create(consent, { ...signed, id: under, kind: "alumni", expires: { on: "2099-01-01" } }),
    ...[leftToo, journey].map((one) =>
      create(alumnus, { ...sample, journey: one, consent: under, stay } as const),
    ),
    create(alumnus, {
      ...{ ...sample, consent: under, stay },
      guide: { asked: { at, by: { kind: "system" } }, sendAt: null, said: null, email: "" },
      checkIns: [asked(30, { state: "answered", at, answers }), asked(90, { at })],
    }),
  ]);
  return { leftPerson: person };
};
