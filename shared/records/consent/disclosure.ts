import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type InformationKind, informationKinds } from "./consent.ts";

/** How something left. */
export const leftBy = ["partner_api", "phone", "in_person", "letter", "email", "link", "file"] as const;

/** What those who treat an emergency may need to know. */
export const emergencyKinds = [
  "residency",
  "participation",
  "test_results",
  "medications",
  "safety",
] as const satisfies readonly InformationKind[];

const schema = z.object({
  id: idSchema("disclosure"),
  person: idSchema("person"),
  at: instantSchema,
  to: z.string(),
  what: z.array(z.enum(informationKinds)),
  purpose: z.string(),
  how: z.enum(leftBy),
  by: actedBy,
  /** Who told it, if known; empty: who recorded it. */
  toldBy: z.string(),
  /** Of an email: where it goes (of the accounting, 45 CFR 164.528), and whether it has left or was stopped before. */
  mail: z
    .object({ to: z.string(), state: z.enum(["waiting", "sent", "stopped"]), at: instantSchema })
    .nullable(),
  /** Under a consent, or in a medical emergency with its facts (42 CFR 2.51(c)). */
  basis: z.union([
    z.object({ consent: idSchema("consent") }),
    z.object({
      emergency: z.object({ facility: z.string(), nature: z.string() }),
    }),
  ]),
  /** Where it was recorded. `house` null: by admissions, or by the system. */
  of: z.object({ house: idSchema("house").nullable(), stay: idSchema("stay").nullable() }),
});
export type Disclosure = z.infer<typeof schema>;

/** Years the accounting goes back (42 CFR 2.25(a)). */
const accountingYears = 3;

const disclosureKeys = defineKey("consents", "D#{at}#{disclosure}");
export const disclosureKey = (
  homes: Homes,
  { person, at, id }: Pick<Disclosure, "person" | "at" | "id">,
): Key => disclosureKeys.key(homes, { person, at, disclosure: id });

/** An entry of the accounting of disclosures: what left, to whom, when, why and on which basis. */
export const disclosure = defineEntity<Disclosure, typeof disclosureKeys>({
  kind: "disclosure",
  schema,
  schemaVersion: 3,
  upgrade: (data) => ({ toldBy: "", mail: null, ...data }),
  at: disclosureKeys,
  ids: ({ person, at, id }) => ({ person, at, disclosure: id }),
  ttl: ({ at }) => since(at, accountingYears).epochMilliseconds / 1000,
  samples: ({ person, house }) => {
    const one: Disclosure = {
      id: "dsc_1",
      person,
      at: "2026-01-01T00:00:00.000Z",
      to: "Sample Recovery",
      what: ["status"],
      purpose: "Recovery housing placement",
      how: "phone",
      by: { kind: "system" },
      toldBy: "",
      mail: null,
      basis: { consent: "con_1" },
      of: { house, stay: "sty_1" },
    };
    return [one, { ...one, basis: { emergency: { facility: "Sample Hospital", nature: "A fall" } } }];
  },
});

/** The same instant some years later, rounded up to whole days of UTC. */
const since = (at: Disclosure["at"], years: number): Temporal.Instant =>
  Temporal.Instant.from(at).toZonedDateTimeISO("UTC").add({ years, days: 1 }).startOfDay().toInstant();

/** Whether it has left: an email that waits has not, nor one that was stopped. */
export const hasLeft = ({ mail }: Disclosure): boolean => mail === null || mail.state === "sent";
