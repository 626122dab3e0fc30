import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { hasCome, instantSchema } from "#shared/kernel/instant.ts";
import { done, doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { roleNames } from "#shared/tenancy/roles.ts";

export const emergencyReasons = [
  "medical",
  "overdose",
  "self_harm",
  "violence",
  "missing",
  "disaster",
  "other",
] as const;
export const verdicts = ["justified", "not_justified"] as const;

/** How long the record stays open to whoever opened it. */
export const emergencyHours = 4;

const schema = z.object({
  id: idSchema("emergency"),
  house: idSchema("house"),
  opened: doneInPerson,
  role: z.enum(roleNames),
  reason: z.enum(emergencyReasons),
  /** What is going on, in the words of whoever opened it. */
  words: z.string(),
  until: instantSchema,
  /** The one resident whose record it opens; null until chosen. */
  chosen: z.object({ stay: idSchema("stay"), at: instantSchema }).nullable(),
  /** Whoever opened it was done before its time was over. */
  ended: done.nullable(),
  review: doneInPerson.extend({ verdict: z.enum(verdicts), note: z.string() }).nullable(),
});
export type Emergency = z.infer<typeof schema>;

const emergencyKeys = defineKey("emergencies/emergency", "~header");
export const emergencyKey = (homes: Homes, emergency: Emergency["id"]): Key =>
  emergencyKeys.key(homes, { emergency });

/** Emergency access to the record of one resident: by whom, why, until when, and what a second person said of it. */
export const emergency = defineEntity<Emergency, typeof emergencyKeys>({
  kind: "emergency",
  schema,
  schemaVersion: 1,
  at: emergencyKeys,
  ids: ({ id }) => ({ emergency: id }),
  // What waits for its review, and what was reviewed.
  list: (homes, { id, review }) => ({
    lpk: below.list(homes.emergencies(), review ? "R" : "O"),
    lsk: id,
  }),
  samples: ({ house }) => {
    const waiting: Emergency = {
      id: "emg_1",
      house,
      opened: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" }, identity: "i" },
      role: "house_manager",
      reason: "medical",
      words: "Sample",
      until: "2026-01-01T04:00:00.000Z",
      chosen: null,
      ended: null,
      review: null,
    };
    const review = { ...waiting.opened, verdict: "justified" as const, note: "Sample" };
    return [waiting, { ...waiting, review }];
  },
});

/** Where it is noted what was opened. */
export const recordOf = (homes: Homes, id: Emergency["id"]): Home => below.emergency(homes.emergencies(), id);

export const isLive = ({ until, ended }: Emergency, now: Temporal.Instant): boolean =>
  !ended && !hasCome(until, now);
