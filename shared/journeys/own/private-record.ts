import type { Id } from "#shared/kernel/ids.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { type Appointment, appointment } from "#shared/records/appointment/appointment.ts";
import { isPast } from "#shared/records/appointment/times.ts";
import { type Answers, ownAnswers, sharedAnswers } from "#shared/records/capital/answers.ts";
import { type CheckIn, type CheckInNote, checkIn, checkInNote } from "#shared/records/check-in/check-in.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { type SelfMentor, selfMentor } from "#shared/records/journey/self-mentor.ts";
import type { TakenPart } from "#shared/records/journey/taken-along.ts";
import { type MeetingCommitment, meetingCommitment } from "#shared/records/meeting/commitment.ts";
import { type MeetingWeek, meetingWeek } from "#shared/records/meeting/week.ts";
import { type MilestoneChoice, milestoneChoice } from "#shared/records/milestone/milestone.ts";
import { type AftercarePlan, aftercarePlan } from "#shared/records/plan/aftercare.ts";
import { planEdition, type RecoveryPlan, recoveryPlan } from "#shared/records/plan/plan.ts";
import { type SafetyPlan, safetyPlan } from "#shared/records/safety-plan/safety-plan.ts";
import { type Entity, is } from "#shared/table/entity.ts";
import { queryPartition } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { TakenOf } from "./given-record.ts";

const ofSelf = [selfMentor, ownAnswers, milestoneChoice, meetingWeek, meetingCommitment];
const ofJourney = [
  ...[recoveryPlan, planEdition, aftercarePlan, sharedAnswers],
  ...[appointment, checkIn, checkInNote],
];

/** The file for a resident and whom they trust (`private.json`): no house brings it in. What they left out is empty. */
export interface PrivateRecord {
  readonly format: "porchlight.private-record";
  readonly version: 1;
  readonly network: Id<"network">;
  readonly journey: Id<"journey">;
  readonly madeAt: Instant;
  readonly parts: {
    readonly plan: readonly RecoveryPlan[];
    readonly earlier_plans: readonly RecoveryPlan[];
    readonly mentor: readonly SelfMentor[];
    readonly aftercare: readonly AftercarePlan[];
    /** With the questions as they were then. */
    readonly recovery_capital: readonly Answers[];
    readonly milestones: readonly MilestoneChoice[];
    /** By their own word: nobody else said that they went. */
    readonly meetings: readonly (MeetingWeek & { readonly writtenDownBy: "me" })[];
    readonly meeting_commitment: readonly MeetingCommitment[];
    readonly appointments: readonly Appointment[];
    readonly safety_plan: readonly SafetyPlan[];
    readonly check_ins: readonly CheckIn[];
    readonly check_in_notes: readonly CheckInNote[];
  };
}

/** What is theirs and no house's, newest first. What they left out is empty. @throws not_found */
export async function privateRecord(
  scope: Scope,
  { journey, person, parts }: TakenOf,
): Promise<PrivateRecord> {
  const { homes } = scope;
  const newest = { descending: true } as const;
  const [{ journey: on }, ...found] = await Promise.all([
    inJourney(scope),
    queryPartition(scope, { in: homes.self(journey), ...newest, kinds: ofSelf }),
    queryPartition(scope, { in: homes.journey(journey), ...newest, kinds: ofJourney }),
    queryPartition(scope, { in: homes.safety(journey), ...newest, kinds: [safetyPlan] }),
  ]);
  const items = found.flat();
  const all = <V>(part: TakenPart, entity: Entity<V>): V[] =>
    parts.includes(part) ? items.filter(is(entity)).map(({ value }) => value) : [];
  const day = today(scope.now(), on.timeZone);
  const own = all("recovery_capital", ownAnswers);
  const together = all("recovery_capital", sharedAnswers).flatMap(({ answers }) => answers ?? []);
  return {
    format: "porchlight.private-record",
    version: 1,
    network: scope.network,
    journey,
    madeAt: stamp(scope.now()),
    parts: {
      plan: all("plan", recoveryPlan),
      earlier_plans: all("plan", planEdition),
      mentor: all("plan", selfMentor),
      // One that came with another person's referral is theirs.
      aftercare: all("aftercare", aftercarePlan).filter((one) => one.person === person),
      recovery_capital: [...own, ...together.filter(({ id }) => !own.some((one) => one.id === id))].toSorted(
        (a, b) => (a.id < b.id ? 1 : -1),
      ),
      milestones: all("milestones", milestoneChoice),
      meetings: all("meetings", meetingWeek).map((one) => ({ ...one, writtenDownBy: "me" })),
      meeting_commitment: all("meetings", meetingCommitment),
      appointments: all("appointments", appointment).filter(
        ({ over, times }) => !over && !isPast(times, day),
      ),
      safety_plan: all("safety_plan", safetyPlan),
      check_ins: all("check_ins", checkIn),
      check_in_notes: all("check_ins", checkInNote),
    },
  };
}
