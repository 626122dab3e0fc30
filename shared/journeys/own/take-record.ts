import { forbidden } from "#shared/kernel/errors.ts";
import { defineForm, type Sent, several } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { type Sealed, type SealedRecord, sealed } from "#shared/records/journey/own-record.ts";
import {
  privateParts,
  type TakenAlong,
  takenAlong,
  takenParts,
  takenPrefix,
} from "#shared/records/journey/taken-along.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { is } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { givenRecord } from "./given-record.ts";
import { type PrivateRecord, privateRecord } from "./private-record.ts";

/** Their stays, papers, consents and lists always go along. */
export const takeForm = defineForm("take", "self.read", { parts: several(takenParts) });

export interface TakenRecord {
  readonly given: SealedRecord;
  /** Null: they left all of it out. */
  readonly private: Sealed<PrivateRecord> | null;
  readonly parts: TakenAlong["parts"];
}

/**
 * A resident's own record, sealed, to take along: one file for their next house, and one for themselves. No consent is
 * asked, since it goes to the person it is about; it is listed among what left, on their own page. @throws forbidden,
 * not_found, invalid `/parts`
 */
export async function takeRecord(
  scope: Scope,
  input: Sent<typeof takeForm> & { readonly command: string },
): Promise<TakenRecord> {
  requirePermission(scope, takeForm.needs);
  const { homes, journey, person } = scope;
  if (!journey || !person) throw forbidden("self.read");
  const { parts } = takeForm.read(input);
  const of = { journey, person, parts };
  const isPrivate = parts.some((one) => privateParts.some((other) => other === one));
  const [given, own] = await Promise.all([
    givenRecord(scope, of),
    isPrivate ? privateRecord(scope, of) : undefined,
  ]);
  const home = homes.exchange(journey);
  const { command } = input;
  const act = { home, verb: "takeRecord", command, asked: { parts }, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: [
      eventOf(journeyEvents, { type: "journey.record_taken", in: home, feed: home, subject: { journey } }),
    ],
    changes: [
      (await inJourney(scope)).still,
      create(takenAlong, { journey, at: stamp(scope.now()), parts: [...parts] }),
    ],
  }));
  return {
    given: await sealed(scope.secrets, given),
    private: own ? await sealed(scope.secrets, own) : null,
    parts,
  };
}

/** When they took it along, newest first. @throws forbidden */
export async function listTaken(scope: Scope): Promise<readonly TakenAlong[]> {
  requirePermission(scope, "self.read");
  if (!scope.journey) throw forbidden("self.read");
  const { items } = await scope.table.query({
    in: scope.homes.self(scope.journey),
    prefix: takenPrefix,
    descending: true,
    limit: 20,
    kinds: [takenAlong],
  });
  return items.filter(is(takenAlong)).map(({ value }) => value);
}
