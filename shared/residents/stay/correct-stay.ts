import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { date, defineForm, lines, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { nameIn } from "#shared/kernel/name-in.ts";
import { correctPerson } from "#shared/people/index.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type Corrected, corrected, correction, saidBefore } from "#shared/records/stay/correction.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { cardOfStay, type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export const correctionForm = defineForm("correction", "stay.correct", {
  givenName: text({ most: 80 }),
  familyName: text({ most: 80 }),
  /** As on their ID, if different from the two names above. */
  legalName: text({ most: 200 }),
  preferredName: text({ most: 80 }),
  birthDate: date(),
  reason: lines({ most: 500, required: "text.reason_required" }),
});

interface OfStay {
  readonly house: Id<"house">;
  readonly stay: Stay["id"];
  readonly command: string;
}

/**
 * Corrects a resident's name or birth date, during the stay or after it. What was there before stays in the
 * stay's history, and admissions' record of the person follows. @throws not_found, forbidden, invalid
 * (`/givenName`, `/birthDate`, `/reason`), conflict `nothing_changed`
 */
export async function correctStay(
  scope: Scope,
  input: OfStay & Sent<typeof correctionForm>,
): Promise<{ corrected: Corrected[] }> {
  houseHome(scope, input.house);
  requirePermission(scope, correctionForm.needs);
  const said = correctionForm.read(input);
  const name = nameIn(said);
  return change(
    scope,
    input,
    { verb: "correctStay", type: "stay.corrected", asked: { ...said }, reason: said.reason },
    (was, day) => ({
      ...was,
      ...name,
      birthDate: said.birthDate ? dateWithin(said.birthDate, "/birthDate", day, oldest) : null,
    }),
  );
}

const oldest = { back: 366 * 120, ahead: 0 };

/** Writes a changed stay with what it said before. @throws not_found, conflict `nothing_changed` */
export async function change(
  scope: Scope,
  input: OfStay,
  why: {
    verb: string;
    type: "stay.corrected" | "stay.contacts_written";
    asked: Readonly<Record<string, unknown>>;
    reason: string;
  },
  to: (was: Stay, day: ReturnType<typeof today>) => Stay,
): Promise<{ corrected: Corrected[] }> {
  const { house, stay: id, command } = input;
  const home = scope.homes.house(house);
  const act = {
    home,
    verb: why.verb,
    command,
    asked: { ...why.asked, stay: id },
    answers: z.object({ corrected: z.array(z.enum(corrected)) }),
  };
  const { answer } = await commit(scope, act, async () => {
    const [was, inHouse] = await scope.table.getAll([
      { entity: stay, key: stayKey(scope.homes, house, id) },
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
    ]);
    if (!was || !inHouse) throw notFound();
    const at = stamp(scope.now());
    const now = { ...to(was.value, today(scope.now(), inHouse.value.timeZone)), changedAt: at };
    const what = changedIn(was.value, now);
    if (what.length === 0) throw stayConflict("nothing_changed");
    const version = was.version + 1;
    return {
      answer: { corrected: what },
      events: [
        eventOf(stayEvents, { type: why.type, in: below.stay(home, id), feed: home, subject: { stay: id } }),
      ],
      changes: [
        replace(stay, was, now),
        create(correction, {
          house,
          stay: id,
          version,
          at,
          by: actorOf(scope),
          reason: why.reason,
          what,
          before: saidBefore(was.value),
        }),
        ...(now.closed ? [] : [card(stayCard, cardOfStay(now), version)]),
        ...(what.every((one) => one === "contacts")
          ? []
          : [
              sendRequest(scope, home, `correct-${id}-${version}`, correctPerson, {
                house,
                stay: id,
                version,
              }),
            ]),
      ],
    };
  });
  return answer;
}

const names = ["legalName", "givenName", "familyName", "preferredName"] as const;

const changedIn = (was: Stay, now: Stay): Corrected[] => [
  ...(names.some((one) => was[one] !== now[one]) ? (["name"] as const) : []),
  ...(was.birthDate === now.birthDate ? [] : (["birth_date"] as const)),
  ...(was.phone === now.phone ? [] : (["phone"] as const)),
  ...(isSame(was.contacts, now.contacts) ? [] : (["contacts"] as const)),
];

const isSame = (was: Stay["contacts"], now: Stay["contacts"]): boolean =>
  fingerprint({ ...was, at: "" }) === fingerprint({ ...now, at: "" });
