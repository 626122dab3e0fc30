import { readFileSync } from "node:fs";
import { localText } from "#functions/web/kit/local-times.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkIdOf } from "#shared/records/door/link.ts";
import { siteReads } from "#shared/records/test/site-collection.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { collectSpecimen } from "#shared/testing/collection/collect.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { linkSite } from "#shared/testing/elsewhere/link-site.ts";
import { signedConsent } from "../consent/kit.ts";
import { command, type SmallWorld } from "./small-world.ts";

/** What staff say of a test that they order. */
export const orderedTest = {
  ground: "suspicion",
  words: "Slept through dinner and could not be woken at first",
  specimen: "urine",
  panel: ["AMP", "COC", "FEN"],
  minutes: "120",
};

/** A specimen that goes to the laboratory of the files in `tests/data/laboratory`. */
export const handedOver = { laboratory: "Cedar Laboratory", specimen: "CL-20260302-0117", seal: "77120" };

/** Its report on paper. */
export const laboratoryReport = {
  specimen: "cl 20260302 0117",
  reported: "2026-03-02",
  state: "final",
  result: "confirmed_positive",
  lines: ["COC"],
  creatinine: "88.4",
  gravity: "1.014",
};

/** A laboratory's file, in bytes. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/data/laboratory/${name}`));

/** What a site says besides. */
export const besideSpecimen = { observer: "", residentSigned: "yes" };

type Person = Membership & { readonly identity: string };
export const inPerson = (world: SmallWorld, { identity }: Person) => ({
  identity,
  door: world.world.openDoor("web"),
});

/** A consent that names a testing site, and a link under it by which that site may collect a test. */
export async function linkedSite(
  world: SmallWorld,
  { house, stay, test }: { house: Id<"house">; stay: Id<"stay">; test: Id<"test"> },
  by: Person,
  recipient = `Cedar Testing ${command()}`,
) {
  const scope = world.as(by, house);
  const signed = {
    ...signedConsent,
    kind: "testing_site",
    what: [...siteReads],
    purpose: "Tests",
    recipient,
  };
  const { consent } = await recordConsent(scope, { house, stay, ...signed, command: command() });
  const asked = { house, test, consent, name: "Ash Fenn", ...inPerson(world, by), command: command() };
  const token = (await linkSite(scope, asked)) ?? "";
  return { consent, token, asked, link: linkIdOf(token.split(".").at(-1) ?? "") };
}

/** A specimen as its collector saw it, on a device that nobody used before. */
export const seen = (world: SmallWorld) => ({
  collectedAt: localText(world.clock.now().toString(), "America/Los_Angeles"),
  lot: "L-2207",
  serial: `S-${Math.random().toString(36).slice(2)}`,
  expires: "2027-01-31",
  temperature: "94",
  minutes: "2",
  missing: [] as string[],
  control: "yes",
  seal: "",
  signed: "Iris Plover",
});

/** A test of a stay, collected by a member. */
export async function collectedTest(
  world: SmallWorld,
  of: { readonly house: Id<"house">; readonly stay: Id<"stay"> },
  by: Person,
  change: Partial<ReturnType<typeof seen>> = {},
): Promise<{ house: Id<"house">; test: Id<"test"> }> {
  const { house } = of;
  const scope = world.as(by, house);
  const { test } = await orderTest(scope, { ...of, ...orderedTest, command: command() });
  const at = { house, test, ...inPerson(world, by) };
  await takeOnCollection(scope, { ...at, instead: "", command: command() });
  await collectSpecimen(scope, { ...at, ...seen(world), ...change, command: command() });
  return { house, test };
}
