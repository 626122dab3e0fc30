import { date, defineForm, lines, type Sent, several, wholeNumber } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { mentorEvents } from "#shared/records/mentor/events.ts";
import { mentorTimes, pathways, spokenLanguages } from "#shared/records/mentor/kinds.ts";
import { type MentorProfile, mentorProfile, notShown, profileKey } from "#shared/records/mentor/profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { ownMember } from "../own-member.ts";

const needs = "mentor.profile";

/** The most residents one mentor walks with. */
export const mostAtOnce = 40;

export const profileForm = defineForm("mentor-profile", needs, {
  story: lines({ most: 2000 }),
  pathways: several(pathways),
  languages: several(spokenLanguages, "mentor.languages_required"),
  times: several(mentorTimes),
  capacity: wholeNumber({ least: 0, most: mostAtOnce }, "mentor.capacity_required"),
});

/** Both days are theirs. Why they are away is nobody's question. */
export const awayForm = defineForm("mentor-away", needs, {
  from: date("mentor.from_required"),
  until: date("mentor.until_required"),
});

/** A mentor says what they choose to show of themselves. @throws forbidden, invalid */
export async function writeProfile(
  scope: Scope,
  { command, ...sent }: Sent<typeof profileForm> & { command: string },
): Promise<void> {
  requirePermission(scope, profileForm.needs);
  const said = profileForm.read(sent);
  const act = { verb: "writeProfile", command, asked: said };
  await change(scope, act, "mentor.profile_changed", (was) => ({ ...was, ...said }));
}

/** A mentor says when they are away, so that a supervisor finds cover. @throws forbidden, invalid */
export async function goAway(
  scope: Scope,
  { command, ...sent }: Sent<typeof awayForm> & { command: string },
): Promise<void> {
  requirePermission(scope, awayForm.needs);
  const away = awayForm.read(sent, ({ from, until }, errors) => {
    const here = scope.now().toZonedDateTimeISO("UTC").toPlainDate();
    if (from) errors.read(() => dateWithin(from, "/from", here, { back: 31, ahead: 366 }), undefined);
    if (until) errors.read(() => dateWithin(until, "/until", here, { back: 1, ahead: 366 }), undefined);
    if (from && until && until < from) errors.add("/until", "mentor.until_before_from");
  });
  await setAway(scope, { verb: "goAway", command, asked: away }, away);
}

/** They are back, or stay after all. @throws forbidden */
export async function comeBack(scope: Scope, { command }: { command: string }): Promise<void> {
  requirePermission(scope, needs);
  await setAway(scope, { verb: "comeBack", command, asked: {} }, null);
}

const setAway = (scope: Scope, act: Act, away: MentorProfile["away"]) =>
  change(scope, act, "mentor.away_changed", (was) => ({ ...was, away }));

type Said = Omit<MentorProfile, "member" | "changedAt">;
interface Act {
  readonly verb: string;
  readonly command: string;
  readonly asked: unknown;
}

async function change(
  scope: Scope,
  act: Act,
  type: "mentor.profile_changed" | "mentor.away_changed",
  next: (was: Said) => Said,
): Promise<void> {
  const member = ownMember(scope);
  const home = scope.homes.member(member);
  await commit(scope, { home, ...act, answers: noAnswer }, async () => {
    const was = await scope.table.get(mentorProfile, profileKey(scope.homes, member));
    const said = next(was?.value ?? { ...notShown, away: null });
    const value = { ...said, member, changedAt: stamp(scope.now()) };
    return {
      answer: null,
      events: [eventOf(mentorEvents, { type, in: home, feed: home, subject: { member } })],
      changes: [was ? replace(mentorProfile, was, value) : create(mentorProfile, value)],
    };
  });
}
