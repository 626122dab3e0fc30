import { describe, expect, test } from "vitest";
import { bed, emptyBed } from "#shared/records/bed/bed.ts";
import { type InvoluntaryCase, involuntaryCase } from "#shared/records/departure/departure.ts";
import { noFeeTerms, noneOfEach, sampleHouse } from "#shared/records/house/house.ts";
import { availabilityCard, directoryHouse } from "#shared/records/house/records.ts";
import { firstView, partnerView } from "#shared/records/referral/partner-view.ts";
import { decode, type Entity, encode } from "#shared/table/entity.ts";
import { homesOf } from "#shared/tenancy/homes.ts";

const homes = homesOf("net_1");
const at = "2026-01-01T00:00:00.000Z";

const without = (value: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

/** What an item of an earlier shape is read as. */
const readFrom = <V>(entity: Entity<V>, value: V, schema: number, data: object) =>
  decode(entity, { ...encode(entity, homes, value, 1), schema, data }).value;

describe("an item written in an earlier shape is read in today's", () => {
  const one = emptyBed({ id: "bed_1", house: "hse_1", label: "1A", room: "", place: "lower", at });

  test("a bed with somebody in it, from before rooms and first nights", () => {
    const before = without(one, "room", "addedAt");
    const occupant = { stay: "sty_1", since: "2025-12-24" };
    const out = { since: at, reason: "Repair" };
    expect(readFrom(bed, one, 1, { ...before, occupant, out })).toEqual({
      ...one,
      occupant: { ...occupant, here: "2025-12-24" },
      out: { ...out, back: null },
      addedAt: one.changedAt,
    });
  });

  test("a house, and its availability, from before what it says of each medication", () => {
    const house = sampleHouse("hse_1");
    const supports = without(house.supports, "addictionMedications", "children");
    const later = ["onCallPhone", "distanceLimits", "depositCents", "feeTerms", "imported"];
    const before = { ...without(house, ...later), supports };
    const now = {
      onCallPhone: "",
      distanceLimits: "",
      depositCents: null,
      feeTerms: noFeeTerms(),
      imported: null,
    };
    const today = { addictionMedications: noneOfEach(), children: "" };
    const read = readFrom(directoryHouse, house, 1, before);
    expect(read).toEqual({ ...house, ...now, supports: { ...supports, ...today } });
    const card = { house, beds: {}, asOf: at };
    const window = { label: "1A", place: "lower", state: "free", until: null, agreedOut: null };
    expect(readFrom(availabilityCard, card, 1, { ...card, house: before, beds: { bed_1: window } })).toEqual({
      ...card,
      house: read,
      beds: { bed_1: { ...window, room: "" } },
    });
  });

  test("a house from before the terms of its fee agreement", () => {
    const house = sampleHouse("hse_1");
    expect(readFrom(directoryHouse, house, 2, without(house, "feeTerms"))).toEqual(house);
    const card = { house, beds: {}, asOf: at };
    const before = { ...card, house: without(house, "feeTerms") };
    expect(readFrom(availabilityCard, card, 3, before)).toEqual(card);
  });

  test("a notice, from before it was prepared and printed", () => {
    const by = { kind: "system" } as const;
    const done = { at, by, identity: "i" } as const;
    const words = { with: "", ground: "", rule: "", triedBefore: "", alternatives: "", say: "" };
    const served = {
      at,
      by,
      template: "california",
      text: "Go",
      on: "2026-01-02",
      leaveBy: "2026-02-01",
      danger: null,
    };
    const found: InvoluntaryCase = {
      ...{ id: "cas_1", house: "hse_1", stay: "sty_1", kind: "involuntary_rule" },
      ...{ decision: { ...done, ...words }, prepared: null, notice: null, review: null, ended: null },
    };
    const before = { ...without(found, "prepared"), notice: { ...served, how: "posted" } };
    expect(readFrom(involuntaryCase, found, 1, before).notice).toMatchObject({
      ...served,
      how: "taped",
      review: { until: "2026-02-01" },
    });
  });

  test("a partner's view, from before arrivals had their zone", () => {
    const view = firstView({ id: "ref_1", partner: "ptn_1", senderReference: "S", at });
    expect(readFrom(partnerView, view, 1, { ...view, arrival: "2026-01-03 15:00" })).toEqual(view);
  });
});
