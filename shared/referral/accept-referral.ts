import { Temporal } from "temporal-polyfill";
import { bed, bedKey, bedState } from "#shared/bed/bed.ts";
import { conflict, invalidField, notFound } from "#shared/errors.ts";
import { houseCard, houseCardKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { commit } from "#shared/table/commit.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";
import { houseHome, need, type Scope } from "#shared/tenancy/scope.ts";
import type { ReferralHeader } from "./header.ts";
import { lapseHold } from "./lapse-hold.ts";
import { authority, headerOf } from "./load-referral.ts";
import { byName, happenedIn, settle, stepped } from "./place.ts";

/** A hold may last this long and no longer: a bed kept for nobody is a bed somebody else needed. */
const longestHoldDays = 30;

export interface AcceptReferral {
  readonly house: Id<"house">;
  readonly referral: ReferralHeader["id"];
  readonly bed: Id<"bed">;
  /** House-local date and time, `2026-11-25T18:00`. */
  readonly until: string;
  readonly command: string;
}

/**
 * Accepts a referral into a chosen bed and holds the bed until a time: one read, one transaction.
 * @throws not_found, forbidden, invalid (`/bed`, `/until`), conflict (`not_waiting`, `bed_taken`, `being_passed`)
 */
export async function acceptReferral(scope: Scope, input: AcceptReferral): Promise<{ until: string }> {
  const home = houseHome(scope, input.house);
  need(scope, "referral.decide");
  const asked = { accept: input.referral, bed: input.bed, until: input.until };
  const { answer } = await commit(scope, { home, command: input.command, asked }, async () => {
    const [found, chosen, house] = await scope.table.getAll([
      headerOf(scope, input.house, input.referral),
      { entity: bed, key: bedKey(home, input.bed) },
      { entity: houseCard, key: houseCardKey(scope.homes, input.house) },
    ]);
    const was = authority(found);
    if (!house) throw notFound();
    if (was.value.status !== "received") throw conflict("not_waiting");
    if (!chosen) throw invalidField("/bed", "unknown_bed", "Choose one of the beds of this house.");
    const now = scope.now();
    if (bedState(chosen.value, now) !== "free") throw conflict("bed_taken");
    if (chosen.value.hold) {
      await lapseHold(scope, { house: input.house, bed: input.bed });
      throw new ConditionFailed(["bed"]); // plan anew, now that the hold that had ended is gone
    }
    const until = holdUntil(input.until, house.value.timeZone, now);
    const hold = { bed: input.bed, bedLabel: chosen.value.label, until };
    const data = { bed: chosen.value.label, until };
    const header = stepped(
      scope,
      was.value,
      { type: "referral.accepted", data },
      {
        status: "accepted",
        hold,
        decision: {
          kind: "accepted",
          at: now.toString(),
          by: byName(scope) ?? "",
          reason: null,
          wouldChange: null,
          elsewhere: null,
        },
      },
    );
    return {
      answer: { until },
      events: happenedIn(scope, [input.house], { type: "referral.accepted", referral: input.referral, data }),
      changes: [
        ...settle(scope, was, header),
        replace(bed, chosen, {
          ...chosen.value,
          hold: { referral: input.referral, until },
          changedAt: now.toString(),
        }),
      ],
    };
  });
  return answer;
}

/** The instant a hold ends, from house-local text. @throws invalid `/until` */
export function holdUntil(local: string, timeZone: string, now: Temporal.Instant): string {
  let until: Temporal.Instant;
  try {
    until = Temporal.PlainDateTime.from(local, { overflow: "reject" }).toZonedDateTime(timeZone).toInstant();
  } catch {
    throw invalidField("/until", "date", "Give the day and the time the bed is kept until.");
  }
  if (Temporal.Instant.compare(until, now) <= 0) {
    throw invalidField("/until", "past", "The bed can only be kept until a time that is still to come.");
  }
  if (Temporal.Instant.compare(until, now.add({ hours: 24 * longestHoldDays })) > 0) {
    throw invalidField("/until", "too_long", `A bed can be kept for ${longestHoldDays} days at most.`);
  }
  return until.toString();
}
