import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const stayIn = z.object({
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** As admissions know them. */
  person: idSchema("person"),
  /** House-local dates. */
  since: z.string(),
  until: z.string().nullable(),
});

export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

/** Someone who is or was mentor or cover, by the name they had when they began. */
const besideSchema = z.object({ member: idSchema("member"), name: z.string(), since: instantSchema });

const schema = z.object({
  id: idSchema("journey"),
  /** Whose it is; null while none of its stays stands. */
  person: idSchema("person").nullable(),
  /** Oldest first. */
  stays: z.array(stayIn),
  /** Where they live now. */
  house: idSchema("house").nullable(),
  /** What they go by, without a family name; empty while it is nobody's. */
  name: z.string(),
  /** Of the house of their latest stay. */
  timeZone: z.string(),
  /** As the resident chose; null: they have not. */
  language: z.enum(languages).nullable(),
  mentor: idSchema("member").nullable(),
  /** Stands in for the mentor. */
  cover: z.object({ member: idSchema("member"), until: instantSchema }).nullable(),
  /** Each under a consent of the resident. */
  clinicians: z.array(
    z.object({
      member: idSchema("member"),
      consent: idSchema("consent"),
      /** Whose consents hold it: another record of the same person, if they were merged. */
      person: idSchema("person"),
      since: instantSchema,
      /** It ends with the consent. Whoever was one stays, so that their own list follows. */
      until: instantSchema,
    }),
  ),
  /** Everyone who is or was beside them: their agendas follow the journey. */
  beside: z.array(besideSchema),
  openedAt: instantSchema,
  /** They moved out: whether both want to go on, asked until then. */
  parting: z
    .object({ until: instantSchema, resident: z.boolean().nullable(), mentor: z.boolean().nullable() })
    .nullable(),
  /** Grows when somebody else may enter. What was begun in an earlier one is refused. */
  epoch: z.int(),
});
export const journeySchema = schema;
export type Journey = z.infer<typeof schema>;

/** Version 1, before a journey had a name and a time zone: its next stay's change writes them. */
const upgrade = (data: object) => ({ name: "", timeZone: "UTC", beside: [], parting: null, ...data });

const journeyKeys = defineKey("exchange", "~journey");
export const journeyKey = (homes: Homes, id: Journey["id"]): Key => journeyKeys.key(homes, { journey: id });

const sample = ({
  house,
  person,
  journey: id,
}: { [K in "house" | "person" | "journey"]: Id<K> }): Journey => ({
  id,
  person,
  stays: [{ house, stay: "sty_1", person, since: "2026-01-01", until: null }],
  house,
  name: "Sample",
  timeZone: "America/Los_Angeles",
  language: null,
  mentor: null,
  cover: null,
  clinicians: [],
  beside: [],
  parting: null,
  openedAt: "2026-01-01T00:00:00.000Z",
  epoch: 1,
});

/** One person's way through the program, over one or several stays. Rights outlive the stays. */
export const journey = defineEntity<Journey, typeof journeyKeys>({
  kind: "journey",
  schema,
  schemaVersion: 2,
  upgrade,
  at: journeyKeys,
  ids: ({ id }) => ({ journey: id }),
  due: ({ parting }) => parting?.until,
  samples: (at) => [sample(at)],
});

const headerKeys = defineKey("journey", "~header");
export const journeyHeaderKey = (homes: Homes, id: Journey["id"]): Key =>
  headerKeys.key(homes, { journey: id });

/** The same beside what it is the header of. Written with it. */
export const journeyHeader = defineEntity<Journey, typeof headerKeys>({
  kind: "journey.header",
  schema,
  schemaVersion: 2,
  upgrade,
  at: headerKeys,
  ids: ({ id }) => ({ journey: id }),
  samples: (at) => [sample(at)],
});

const entrySchema = z.object({ journey: idSchema("journey") });
const entryKeys = defineKey("people", "J#{journey}");

/** That there is such a journey: by it, an erasure finds the journey's homes. */
export const journeyEntry = defineEntity<z.infer<typeof entrySchema>, typeof entryKeys>({
  kind: "journey.entry",
  schema: entrySchema,
  schemaVersion: 1,
  at: entryKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey }],
});
