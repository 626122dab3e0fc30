import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { choice, lines } from "#shared/kernel/form.ts";
import { type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";

/** Days after a move-out on which an alumnus is asked how they are. */
export const askedAfter = [30, 90, 180, 365] as const;

export const doings = ["well", "up_and_down", "hard"] as const;
const housings = ["own", "with_others", "recovery_housing", "not_stable"] as const;
const works = ["working", "school", "looking", "not_now"] as const;
const connections = ["several", "one_or_two", "no_one"] as const;

/** What an alumnus is asked: only the first needs an answer. */
export const alumniQuestions = {
  doing: choice(doings, "alumni.doing_required"),
  housing: choice(housings),
  work: choice(works),
  connection: choice(connections),
  needs: lines({ most: 1000 }),
  call: choice(["yes", "no"]),
};

export const answersSchema = z.object({
  doing: z.enum(doings),
  housing: z.enum(housings).nullable(),
  work: z.enum(works).nullable(),
  connection: z.enum(connections).nullable(),
  needs: z.string(),
  call: z.enum(["yes", "no"]).nullable(),
});
export type AlumniAnswers = z.infer<typeof answersSchema>;

export const checkInSchema = z.object({
  days: z.int(),
  /** House-local. */
  on: z.string(),
  state: z.enum(["planned", "invited", "to_call", "answered", "not_reached"]),
  /** When it got into this state. */
  at: instantSchema.nullable(),
  answers: answersSchema.nullable(),
  /** Who wrote the answers down; null: the alumnus did. */
  by: actedBy.nullable(),
  /** Someone has seen to what they asked for. */
  followedUp: done.nullable(),
});
export type AlumniCheckIn = z.infer<typeof checkInSchema>;

/** The hour, where the house is, at which an alumnus is asked. */
const hour = 10;

export const askAt = (on: string, timeZone: string): Instant =>
  stamp(Temporal.PlainDate.from(on).toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant());

/** The check-ins after a move-out that are still ahead. */
export const plannedFrom = (leftOn: string, timeZone: string, now: Instant): readonly AlumniCheckIn[] =>
  askedAfter
    .map((days) => ({ days, on: Temporal.PlainDate.from(leftOn).add({ days }).toString() }))
    .filter(({ on }) => askAt(on, timeZone) > now)
    .map((one) => ({ ...one, state: "planned", at: null, answers: null, by: null, followedUp: null }));

/** They want a call or something else, or are not well or not housed. */
export const asksForHelp = ({ doing, housing, connection, needs, call }: AlumniAnswers): boolean =>
  call === "yes" || needs !== "" || doing === "hard" || housing === "not_stable" || connection === "no_one";
