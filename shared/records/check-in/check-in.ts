import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { domains } from "#shared/records/plan/domains.ts";
import { owners } from "#shared/records/plan/plan.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes, TagIds } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import {
  audiences,
  burdens,
  kinds,
  levels,
  medications,
  outcomes,
  standings,
  supporters,
  urges,
  used,
} from "./questions.ts";

const schema = z.object({
  id: idSchema("checkIn"),
  journey: idSchema("journey"),
  /** House-local date. */
  on: z.string(),
  kind: z.enum(kinds),
  /** Shared by the check-ins of one group. */
  sitting: idSchema("sitting").nullable(),
  made: done,
  /** Text is empty and a choice null where nothing was said. */
  good: z.string(),
  /** What they had said they would do, and what became of it. */
  said: z.object({ words: z.string(), went: z.enum(outcomes).nullable(), helped: z.string() }).nullable(),
  /** The parts of the plan, as it was then. */
  parts: z.array(z.object({ domain: z.enum(domains), is: z.enum(standings) })),
  urges: z.object({ had: z.enum(urges).nullable(), did: z.string() }),
  used: z.object({ has: z.enum(used).nullable(), words: z.string() }),
  sleep: z.enum(levels).nullable(),
  food: z.enum(levels).nullable(),
  medications: z.enum(medications).nullable(),
  corner: z.object({ who: z.array(z.enum(supporters)), words: z.string() }),
  burdens: z.object({ what: z.array(z.enum(burdens)), words: z.string() }),
  /** Asked every time. */
  safe: z.boolean(),
  thoughtsOfDying: z.boolean(),
  next: z.object({
    /** One thing before next time. */
    will: z.string(),
    /** What they need from their mentor. */
    need: z.string(),
    /** What the mentor promised. */
    promise: z.string(),
    /** House-local date. */
    on: z.string().nullable(),
  }),
  /** What it changed in the plan. */
  plan: z.object({
    done: z.array(z.object({ id: idSchema("step"), words: z.string() })),
    added: z.object({ id: idSchema("step"), words: z.string(), owner: z.enum(owners) }).nullable(),
  }),
  audience: z.enum(audiences),
});
export type CheckIn = z.infer<typeof schema>;

const checkInKeys = defineKey("journey", "C#{checkIn}");
/** Their ids sort by the time they were written. */
export const checkInPrefix = "C#";
export const checkInKey = (homes: Homes, { journey, id }: Pick<CheckIn, "journey" | "id">): Key =>
  checkInKeys.key(homes, { journey, checkIn: id });

export const sampleCheckIn = ({ journey }: TagIds): CheckIn => ({
  id: "chk_1",
  journey,
  on: "2026-01-01",
  kind: "in_person",
  sitting: null,
  made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
  good: "Sample",
  said: { words: "Sample", went: "done", helped: "" },
  parts: [{ domain: "money", is: "working" }],
  urges: { had: "none", did: "" },
  used: { has: "no", words: "" },
  sleep: "good",
  food: "good",
  medications: "none",
  corner: { who: ["family"], words: "" },
  burdens: { what: [], words: "" },
  safe: true,
  thoughtsOfDying: false,
  next: { will: "", need: "", promise: "", on: null },
  plan: { done: [], added: null },
  audience: "two_of_us",
});

/** What a resident and their mentor wrote down together, or the resident alone. Never changed: see `checkInNote`. */
export const checkIn = defineEntity<CheckIn, typeof checkInKeys>({
  kind: "check_in",
  schema,
  schemaVersion: 1,
  at: checkInKeys,
  ids: ({ journey, id }) => ({ journey, checkIn: id }),
  samples: (at) => [sampleCheckIn(at)],
});

const noteSchema = z.object({
  id: idSchema("note"),
  journey: idSchema("journey"),
  checkIn: idSchema("checkIn"),
  made: done,
  words: z.string(),
});
export type CheckInNote = z.infer<typeof noteSchema>;

const noteKeys = defineKey("journey", "C#{checkIn}#N#{note}");

/** What was added to a check-in later, or set right. */
export const checkInNote = defineEntity<CheckInNote, typeof noteKeys>({
  kind: "check_in.note",
  schema: noteSchema,
  schemaVersion: 1,
  at: noteKeys,
  ids: ({ journey, checkIn: of, id }) => ({ journey, checkIn: of, note: id }),
  samples: ({ journey }) => [
    {
      id: "not_1",
      journey,
      checkIn: "chk_1",
      made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      words: "Sample",
    },
  ],
});

/** They said they are not safe, or think of dying. */
export const isConcern = ({ safe, thoughtsOfDying }: Pick<CheckIn, "safe" | "thoughtsOfDying">): boolean =>
  !safe || thoughtsOfDying;

/** Who wrote it: the resident, on their pages or by link, or someone of the staff. */
export const isByResident = ({ by }: Pick<CheckIn["made"], "by">): boolean =>
  by.kind === "resident" || by.kind === "link";
