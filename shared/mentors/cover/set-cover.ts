import { Temporal } from "temporal-polyfill";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { date, defineForm, id as idOf, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { dateWithin } from "#shared/kernel/local-date.ts";
import { type CoverPlan, coverPlan, coverPlanKey } from "#shared/records/mentor/cover.ts";
import { mentorEvents } from "#shared/records/mentor/events.ts";
import { mentorCard, mentorCardKey } from "#shared/records/mentor/mentor-card.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { walkedWith } from "../matching/load-of.ts";
import { isOneself, type Oneself } from "../own-member.ts";
import { applyCover } from "./requests.ts";

const needs = "mentoring.match";

export const coverForm = defineForm("mentor-cover", needs, {
  by: idOf("member", "mentor.cover_required"),
  from: date("mentor.from_required"),
  until: date("mentor.until_required"),
});

interface OfMentor {
  readonly mentor: Id<"member">;
  readonly command: string;
}

/**
 * Names who stands in for a mentor with everyone they walk with, from one day through another. Whoever names themselves,
 * in whatever membership, does so only with residents who say yes: one person alone could else open their journeys. Why the mentor is away is not
 * asked. @throws forbidden, invalid, not_found, conflict `mentor_not_active`, `no_mentor` if they walk with no one
 */
export async function setCover(
  scope: Scope,
  { mentor, command, identity, door, ...sent }: Sent<typeof coverForm> & OfMentor & Oneself,
): Promise<void> {
  requirePermission(scope, coverForm.needs);
  const timeZone = (await scope.table.get(networkCard, networkCardKey(scope.homes)))?.value.timeZone ?? "UTC";
  const here = scope.now().toZonedDateTimeISO(timeZone).toPlainDate();
  const said = coverForm.read(sent, ({ by, from, until }, errors) => {
    if (by === mentor) errors.add("/by", "mentor.cover_oneself");
    if (from) errors.read(() => dateWithin(from, "/from", here, { back: 0, ahead: 366 }), undefined);
    if (until) errors.read(() => dateWithin(until, "/until", here, { back: 0, ahead: 366 }), undefined);
    if (from && until && until < from) errors.add("/until", "mentor.until_before_from");
  });
  const begins = Temporal.PlainDate.from(said.from).toZonedDateTime(timeZone).toInstant();
  const ends = Temporal.PlainDate.from(said.until).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
  const act = { verb: "setCover", command, asked: { mentor, ...said } };
  await change(scope, mentor, act, async () => {
    const [card, asks] = await Promise.all([
      scope.table.get(mentorCard, mentorCardKey(scope.homes, said.by)),
      isOneself(scope, { identity, door }, said.by),
    ]);
    if (!card?.value.stands) throw mentorConflict("mentor_not_active");
    return { member: said.by, from: stamp(begins), until: stamp(ends), asks };
  });
}

/** The mentor is back, or stays after all. @throws forbidden, not_found, conflict `no_mentor` */
export async function endCover(scope: Scope, { mentor, command }: OfMentor): Promise<void> {
  requirePermission(scope, needs);
  await change(scope, mentor, { verb: "endCover", command, asked: { mentor } }, async () => null);
}

async function change(
  scope: Scope,
  mentor: Id<"member">,
  act: { readonly verb: string; readonly command: string; readonly asked: unknown },
  next: () => Promise<CoverPlan["by"]>,
): Promise<void> {
  const home = scope.homes.mentoring();
  await commit(scope, { home, ...act, answers: noAnswer }, async () => {
    const [[was, card], caseload] = await Promise.all([
      scope.table.getAll([
        { entity: coverPlan, key: coverPlanKey(scope.homes, mentor) },
        { entity: mentorCard, key: mentorCardKey(scope.homes, mentor) },
      ]),
      walkedWith(scope, mentor),
    ]);
    if (!card) throw notFound();
    const by = await next();
    if (caseload.length === 0) throw mentorConflict("no_mentor");
    const value: CoverPlan = { mentor, by, round: (was?.value.round ?? 0) + 1 };
    const later = by && !hasCome(by.from, scope.now()) ? by.from : undefined;
    return {
      answer: null,
      events: [
        eventOf(mentorEvents, {
          type: "mentor.cover_changed",
          in: home,
          feed: home,
          subject: { member: mentor },
        }),
      ],
      changes: [
        was ? replace(coverPlan, was, value) : create(coverPlan, value),
        ...caseload.flatMap(({ journey }): Change[] => {
          const id = `cover-${journey}-${value.round}`;
          const asks = { journey, mentor, round: value.round };
          const now = later && (by?.asks || isUnderWay(was?.value, scope.now()));
          return [
            sendRequest(scope, home, id, applyCover, asks, later),
            ...(now ? [sendRequest(scope, home, `${id}-now`, applyCover, asks)] : []),
          ];
        }),
      ],
    };
  });
}

/** Whether somebody stands in already: who is to begin on a later day takes the place of that at once. */
const isUnderWay = (plan: CoverPlan | undefined, now: Temporal.Instant): boolean =>
  !!plan?.by && hasCome(plan.by.from, now) && !hasCome(plan.by.until, now);
