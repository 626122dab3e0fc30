import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { hasCome, type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, removeUnchanged, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

const kinds = ["agreement_ending", "breach_due"] as const;

const schema = z.object({
  /** What it is about, in administration's home. */
  subject: z.union([idSchema("agreement"), idSchema("breach")]),
  kind: z.enum(kinds),
  /** The last day (network-local date). */
  on: z.string(),
  /** When administrators are still to be reminded (ISO instants), in order. */
  reminders: z.array(instantSchema),
});
export type Deadline = z.infer<typeof schema>;

export const deadlinePrefix = "DEADLINE#";
const deadlineKeys = defineKey("directory", "DEADLINE#{subject}");
export const deadlineKey = (homes: Homes, subject: Deadline["subject"]): Key =>
  deadlineKeys.key(homes, { subject });

/**
 * A day that administration must not miss: ids and times only, since background work reads it in the directory and
 * reaches nothing of administration.
 */
export const deadline = defineEntity<Deadline, typeof deadlineKeys>({
  kind: "deadline",
  schema,
  schemaVersion: 1,
  at: deadlineKeys,
  ids: ({ subject }) => ({ subject }),
  due: ({ reminders: [next] }) => next,
  samples: () => [
    {
      subject: "agr_1",
      kind: "agreement_ending",
      on: "2026-12-31",
      reminders: ["2026-11-01T17:00:00.000Z"],
    },
    { subject: "brc_1", kind: "breach_due", on: "2026-12-31", reminders: [] },
  ],
});

/** The hour of the day at which a reminder is sent. */
const hourOfReminder = 9;

/** When to remind: so many days ahead of a day, each as long as it is still to come. */
function remindersBefore(
  on: string,
  daysAhead: readonly number[],
  { timeZone, now }: { timeZone: string; now: Temporal.Instant },
): Instant[] {
  const last = Temporal.PlainDate.from(on);
  return [...daysAhead]
    .sort((a, b) => b - a)
    .map((days) =>
      stamp(
        last
          .subtract({ days })
          .toZonedDateTime({ timeZone, plainTime: { hour: hourOfReminder } })
          .toInstant(),
      ),
    )
    .filter((at) => !hasCome(at, now));
}

/** The change that sets a deadline, moves it, or ends it (`on` null), for the commit of what it is about. */
export async function setDeadline(
  scope: Scope,
  {
    subject,
    kind,
    on,
    daysAhead,
  }: Pick<Deadline, "subject" | "kind"> & { on: string | null; daysAhead: readonly number[] },
): Promise<Change[]> {
  const [was, card] = await scope.table.getAll([
    { entity: deadline, key: deadlineKey(scope.homes, subject) },
    { entity: networkCard, key: networkCardKey(scope.homes) },
  ]);
  if (on === null) return was ? [removeUnchanged(deadline, was)] : [];
  const timeZone = card?.value.timeZone ?? "UTC";
  const reminders = remindersBefore(on, daysAhead, { timeZone, now: scope.now() });
  const value: Deadline = { subject, kind, on, reminders };
  return [was ? replace(deadline, was, value) : create(deadline, value)];
}
