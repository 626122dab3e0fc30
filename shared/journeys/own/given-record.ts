import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { ownRecords } from "#shared/records/consent/all-records.ts";
import { consent } from "#shared/records/consent/consent.ts";
import { disclosure, hasLeft } from "#shared/records/consent/disclosure.ts";
import { type OwnRecord, recordVersion } from "#shared/records/journey/own-record.ts";
import { selfHouse } from "#shared/records/journey/self-house.ts";
import { selfLook } from "#shared/records/journey/self-look.ts";
import { selfPaper } from "#shared/records/journey/self-paper.ts";
import { selfReview } from "#shared/records/journey/self-review.ts";
import { ownStaySchema, selfStay } from "#shared/records/journey/self-stay.ts";
import type { TakenPart } from "#shared/records/journey/taken-along.ts";
import { selfTest } from "#shared/records/test/self-test.ts";
import { is } from "#shared/table/entity.ts";
import { queryPartition } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

export interface TakenOf {
  readonly journey: Id<"journey">;
  readonly person: Id<"person">;
  readonly parts: readonly TakenPart[];
}

const ofSelf = [selfHouse, selfStay, selfPaper, selfLook, selfTest, selfReview];

/** What the next house may read. */
export async function givenRecord(scope: Scope, { journey, person, parts }: TakenOf): Promise<OwnRecord> {
  const newest = { descending: true } as const;
  const [self, ...records] = await Promise.all([
    queryPartition(scope, { in: scope.homes.self(journey), ...newest, kinds: ofSelf }),
    ...(await ownRecords(scope, person)).map((at) =>
      queryPartition(at, { in: at.homes.consents(at.person), ...newest, kinds: [consent, disclosure] }),
    ),
  ]);
  const gate = records.flat();
  const tests = { tests: self.filter(is(selfTest)).map(({ value }) => value) };
  const reviews = { reviews: self.filter(is(selfReview)).map(({ value }) => value.review) };
  return {
    format: "porchlight.own-record",
    version: recordVersion,
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
    parts: {
      ...(parts.includes("tests") ? tests : {}),
      ...(parts.includes("reviews") ? reviews : {}),
    },
  };
}
