import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { personNameSchema } from "#shared/kernel/person-name.ts";
import { actedBy } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { contactsSchema } from "./contacts.ts";
import { moveOutKinds, type Stay } from "./stay.ts";

/** What of a stay can be corrected. */
export const corrected = ["name", "birth_date", "phone", "contacts", "move_in", "move_out"] as const;
export type Corrected = (typeof corrected)[number];

const schema = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** The version of the stay that it made. */
  version: z.int(),
  at: instantSchema,
  by: actedBy,
  /** Empty if none was needed. */
  reason: z.string(),
  what: z.array(z.enum(corrected)),
  /** The stay's values before. */
  before: personNameSchema.extend({
    birthDate: z.string().nullable(),
    phone: z.string().nullable(),
    contacts: contactsSchema.nullable(),
    /** A move-out that was entered in error. */
    closed: z
      .object({ kind: z.enum(moveOutKinds), on: z.string() })
      .nullable()
      .default(null),
  }),
});
export type Correction = z.infer<typeof schema>;

const correctionKeys = defineKey("house/stay", "H#{version}");
export const correctionKey = (
  homes: Homes,
  { house, stay, version }: Pick<Correction, "house" | "stay" | "version">,
): Key => correctionKeys.key(homes, { house, stay, version: padded(version) });
const padded = (version: number) => String(version).padStart(8, "0");

/** What a stay said before a correction. It is only here: no event contains it. */
export const correction = defineEntity<Correction, typeof correctionKeys>({
  kind: "stay.correction",
  schema,
  schemaVersion: 1,
  at: correctionKeys,
  ids: ({ house, stay, version }) => ({ house, stay, version: padded(version) }),
  samples: ({ house }) => [
    {
      house,
      stay: "sty_1",
      version: 2,
      at: "2026-01-01T00:00:00.000Z",
      by: { kind: "system" },
      reason: "Sample",
      what: ["name"],
      before: {
        legalName: "Sample",
        givenName: null,
        familyName: null,
        preferredName: null,
        birthDate: null,
        phone: null,
        contacts: null,
        closed: null,
      },
    },
  ],
});

/** What a stay says, to be kept when it is corrected. */
export function saidBefore(was: Stay): Correction["before"] {
  const { legalName, givenName, familyName, preferredName, birthDate, phone, contacts, closed } = was;
  const left = closed && closed.kind !== "entered_in_error" ? { kind: closed.kind, on: closed.on } : null;
  return { legalName, givenName, familyName, preferredName, birthDate, phone, contacts, closed: left };
}
