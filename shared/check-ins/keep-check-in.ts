import * as z from "zod";
import type { Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { alert, newAlert } from "#shared/records/alert/alert.ts";
import { audiencesOf } from "#shared/records/check-in/audiences.ts";
import {
  type CheckIn,
  checkIn,
  checkInKey,
  isByResident,
  isConcern,
} from "#shared/records/check-in/check-in.ts";
import { checkInEvents } from "#shared/records/check-in/events.ts";
import { checkInForm, type SaidInCheckIn } from "#shared/records/check-in/form.ts";
import { checkInOf } from "#shared/records/check-in/made-of.ts";
import { checkInConflict } from "#shared/records/check-in/refusals.ts";
import { checkInShare } from "#shared/records/check-in/share.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create } from "#shared/table/transact.ts";
import { planAfter } from "./plan-after.ts";
import { rhythmAfter } from "./rhythm-after.ts";

const answers = z.object({ checkIn: idSchema("checkIn"), concern: z.boolean() });

/** Days back a check-in may be written down for, and ahead the next one may be set. */
const daysBack = 7;
const daysAhead = 120;

export interface Keeping extends Sent<typeof checkInForm> {
  readonly sitting?: Id<"sitting"> | undefined;
  readonly command: string;
}

/**
 * Keeps a check-in after it was read back, and in the same transaction what it changes: the plan, when the next one is,
 * who reads a copy, and that someone is not safe. @throws not_found, forbidden, invalid with every field, conflict
 * `handed_over`, `audience_over`, `plan_changed`
 */
export async function keepCheckIn(
  scope: Scope,
  { sitting, command, ...sent }: Keeping,
): Promise<z.infer<typeof answers>> {
  requirePermission(scope, checkInForm.needs);
  const said = checkInForm.read(sent, ({ newStep, newStepGoal }, errors) => {
    if (newStep && !newStepGoal) errors.add("/newStepGoal", "check_in.goal_required");
  });
  const act = {
    home: scope.homes.journey(journeyIn(scope)),
    verb: "keepCheckIn",
    command,
    asked: { sitting: sitting ?? null, ...said },
    answers,
  };
  const { answer } = await commit(scope, act, async () => {
    const { journey, still } = await inJourney(scope);
    const planned = await planAfter(scope, journey.id, said);
    const value = checkInOf(said, {
      id: newId("checkIn", scope.now().epochMilliseconds),
      journey: journey.id,
      sitting: sitting ?? null,
      made: doneNow(scope),
      before: await promisedIn(scope, journey.id, said.after),
      plan: planned.in,
      ...dates(scope, journey.timeZone, said),
    });
    const exchange = scope.homes.exchange(journey.id);
    const at = { in: exchange, feed: exchange, subject: { journey: journey.id } };
    return {
      answer: { checkIn: value.id, concern: isConcern(value) },
      events: [eventOf(checkInEvents, { type: "check_in.kept", data: { kind: value.kind }, ...at })],
      changes: [
        still,
        create(checkIn, value),
        ...planned.changes,
        await rhythmAfter(scope, value),
        ...shared(scope, journey, value),
        ...alerting(value),
      ],
    };
  });
  return answer;
}

/** What they had said they would do. */
async function promisedIn(
  { homes, table }: Scope,
  journey: Journey["id"],
  id: CheckIn["id"] | null,
): Promise<string> {
  const found = id ? await table.get(checkIn, checkInKey(homes, { journey, id })) : undefined;
  return found?.value.next.will ?? "";
}

/** House-local dates: when it was, and when the next one is. @throws invalid */
function dates(scope: Scope, zone: string, { on, next }: SaidInCheckIn): Pick<CheckIn, "on"> {
  const day = today(scope.now(), zone);
  if (next) dateWithin(next, "/next", day, { back: 0, ahead: daysAhead });
  return { on: on ? dateWithin(on, "/on", day, { back: daysBack, ahead: 0 }) : day.toString() };
}

/** A copy for others, if that was agreed. @throws conflict `audience_over` */
function shared(scope: Scope, journey: Journey, value: CheckIn): Change[] {
  if (!audiencesOf(journey, scope.now()).includes(value.audience)) throw checkInConflict("audience_over");
  if (value.audience === "two_of_us") return [];
  return [
    create(checkInShare, {
      checkIn: value.id,
      journey: value.journey,
      house: journey.house,
      audience: value.audience,
      copy: value,
    }),
  ];
}

const alerting = (value: CheckIn): Change[] =>
  isConcern(value)
    ? [
        create(
          alert,
          newAlert({
            journey: value.journey,
            checkIn: value.id,
            at: value.made.at,
            accompanied: !isByResident(value.made),
          }),
        ),
      ]
    : [];
