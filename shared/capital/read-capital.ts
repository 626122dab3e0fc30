import { type Answers, answersPrefix, ownAnswers, sharedAnswers } from "#shared/records/capital/answers.ts";
import { journeyInstrument, journeyInstrumentKey } from "#shared/records/capital/instrument.ts";
import type { Measure } from "#shared/records/capital/measure.ts";
import { ours } from "#shared/records/capital/ours.ts";
import {
  askedOn,
  capitalDay,
  capitalDayKey,
  isAsked,
  type occasions,
} from "#shared/records/journey/capital-day.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** A month each, for over ten years. */
const most = 130;

export interface Answered extends Answers {
  /** The mentor reads it too. */
  readonly isShared: boolean;
  /** The resident answered alone, so they choose who reads it. */
  readonly isOwn: boolean;
}

export interface CapitalPage {
  readonly journey: Journey;
  /** What is asked now. */
  readonly measure: Measure;
  /** Why it is time to ask; null: it is not. */
  readonly asked: (typeof occasions)[number] | null;
  /** Latest first. */
  readonly answered: readonly Answered[];
}

/** What is asked, before anything was answered. @throws forbidden, not_found */
export async function beginQuestions(scope: Scope): Promise<Omit<CapitalPage, "answered">> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const of = journeyIn(scope);
  const [{ journey }, [instrument, day]] = await Promise.all([
    inJourney(scope),
    table.getAll([
      { entity: journeyInstrument, key: journeyInstrumentKey(homes, of) },
      { entity: capitalDay, key: capitalDayKey(homes, of) },
    ]),
  ]);
  return {
    journey,
    measure: instrument?.value.measure ?? ours,
    asked: isAsked(askedOn(journey, day?.value), scope.now(), journey.timeZone),
  };
}

/** What was answered: a resident's own, and what they and their mentor both read. @throws forbidden, not_found */
export async function readCapital(scope: Scope): Promise<CapitalPage> {
  const of = journeyIn(scope);
  const latest = { prefix: answersPrefix, descending: true, limit: most } as const;
  const { homes, table } = scope;
  const isResident = scope.kind === "resident";
  const [begun, shared, own] = await Promise.all([
    beginQuestions(scope),
    table.query({ in: homes.journey(of), ...latest, kinds: [sharedAnswers] }),
    isResident ? table.query({ in: homes.self(of), ...latest, kinds: [ownAnswers] }) : undefined,
  ]);
  const copies = shared.items
    .filter(is(sharedAnswers))
    .flatMap(({ value: { answers } }) => (answers ? [answers] : []));
  const theirs = (own?.items ?? []).filter(is(ownAnswers)).map(({ value }) => value);
  const has = (all: readonly Answers[], id: Answers["id"]) => all.some((one) => one.id === id);
  const answered = [
    ...theirs.map((one) => ({ ...one, isShared: has(copies, one.id) })),
    ...copies.filter(({ id }) => !has(theirs, id)).map((one) => ({ ...one, isShared: true })),
  ].map((one) => ({ ...one, isOwn: one.made.by.kind !== "member" }));
  return { ...begun, answered: answered.sort((a, b) => (a.id < b.id ? 1 : -1)) };
}
