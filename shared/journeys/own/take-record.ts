import { forbidden } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { ownRecords } from "#shared/records/consent/all-records.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { disclosure, hasLeft } from "#shared/records/consent/disclosure.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { type OwnRecord, type SealedRecord, sealed } from "#shared/records/journey/own-record.ts";
import { selfHouse } from "#shared/records/journey/self-house.ts";
import { selfLook } from "#shared/records/journey/self-look.ts";
import { selfPaper } from "#shared/records/journey/self-paper.ts";
import { ownStaySchema, selfStay } from "#shared/records/journey/self-stay.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { is } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryPartition } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

const ofSelf = [selfHouse, selfStay, selfPaper, selfLook];

/**
 * A resident's own record, sealed, to take along: it passes no gate, since it goes to the person it is about. That they
 * took it is noted in their journey alone. @throws forbidden, not_found
 */
export async function takeRecord(scope: Scope): Promise<SealedRecord> {
  requirePermission(scope, "self.read");
  const { homes, journey, person } = scope;
  if (!journey || !person) throw forbidden("self.read");
  const record = await ownRecord(scope, { journey, person });
  const home = homes.exchange(journey);
  const act = {
    home,
    verb: "takeRecord",
    command: newId("event", scope.now().epochMilliseconds),
    asked: null,
    answers: noAnswer,
  };
  await commit(scope, act, async () => ({
    answer: null,
    events: [
      eventOf(journeyEvents, { type: "journey.record_taken", in: home, feed: home, subject: { journey } }),
    ],
    changes: [(await inJourney(scope)).still],
  }));
  return sealed(scope.secrets, record);
}

async function ownRecord(
  scope: Scope,
  { journey, person }: Required<Pick<Scope, "journey" | "person">>,
): Promise<OwnRecord> {
  const newest = { descending: true } as const;
  const [self, ...records] = await Promise.all([
    queryPartition(scope, { in: scope.homes.self(journey), ...newest, kinds: ofSelf }),
    ...(await ownRecords(scope, person)).map((at) =>
      queryPartition(at, { in: at.homes.consents(at.person), ...newest, kinds: [consent, disclosure] }),
    ),
  ]);
  const gate = records.flat();
  return {
    format: "porchlight.own-record",
    version: 1,
    network: scope.network,
    journey,
    madeAt: stamp(scope.now()),
    house: self.find(is(selfHouse))?.value.house ?? null,
    stays: self
      .filter(is(selfStay))
      .flatMap(({ value }) => (value.facts ? [ownStaySchema.parse(value.facts)] : []))
      .toSorted((a, b) => (a.since < b.since ? 1 : -1)),
    papers: self.filter(is(selfPaper)).map(({ value }) => value.document),
    consents: gate.filter(is(consent)).map(({ value }) => value),
    disclosures: gate
      .filter(is(disclosure))
      .map(({ value }) => value)
      .filter(hasLeft),
    looks: self.filter(is(selfLook)).map(({ value }) => value),
  };
}
