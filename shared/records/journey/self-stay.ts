import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { personNameSchema } from "#shared/kernel/person-name.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

export const ownStaySchema = z.object({
  house: idSchema("house"),
  ...personNameSchema.shape,
  bed: z.string(),
  /** House-local dates. */
  since: z.string(),
  until: z.string().nullable(),
});

const schema = z.object({
  journey: idSchema("journey"),
  stay: idSchema("stay"),
  /** Null: it was entered in error. */
  facts: ownStaySchema.extend({ graduated: z.boolean() }).nullable(),
});
export type SelfStay = z.infer<typeof schema>;

/** Version 1, before a graduation was said. */
const upgrade = (data: Record<string, unknown>) => {
  const facts = z.looseObject({}).nullable().parse(data.facts);
  return { ...data, facts: facts && { graduated: false, ...facts } };
};

const selfStayKeys = defineKey("self", "S#{stay}");

/** A stay, as its resident reads it. */
export const selfStay = defineEntity<SelfStay, typeof selfStayKeys>({
  kind: "self.stay",
  schema,
  schemaVersion: 2,
  upgrade,
  at: selfStayKeys,
  ids: ({ journey, stay }) => ({ journey, stay }),
  samples: ({ journey, house }) => {
    const name = { legalName: "Sample", givenName: "Sample", familyName: "Sample", preferredName: "" };
    const facts = { house, ...name, bed: "1A", since: "2026-01-01", until: null, graduated: false };
    return [
      { journey, stay: "sty_1", facts: null },
      { journey, stay: "sty_1", facts },
    ];
  },
});

export function selfStayOf({ id, journey, closed, house, since, bedLabel, ...name }: Stay): SelfStay {
  const { legalName, givenName, familyName, preferredName } = name;
  const facts = {
    house,
    ...{ legalName, givenName, familyName, preferredName },
    bed: bedLabel,
    since,
    until: closed?.on ?? null,
    graduated: closed?.kind === "graduated",
  };
  return { journey, stay: id, facts: closed?.kind === "entered_in_error" ? null : facts };
}
