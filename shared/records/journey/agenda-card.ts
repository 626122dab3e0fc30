import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { askedOn, askedSchema, type CapitalDay } from "./capital-day.ts";
import type { Journey } from "./journey.ts";
import type { ReviewDay } from "./review-day.ts";
import type { Rhythm } from "./rhythm.ts";

const schema = z.object({
  member: idSchema("member"),
  journey: idSchema("journey"),
  /** Null: they no longer walk with them. */
  facts: z
    .object({
      as: z.enum(["mentor", "cover"]),
      name: z.string(),
      timeZone: z.string(),
      house: idSchema("house").nullable(),
      since: instantSchema,
      /** The end of a cover. */
      until: instantSchema.nullable(),
      /** House-local dates. */
      lastOn: z.string().nullable(),
      nextOn: z.string().nullable(),
      promised: z.string(),
      /** When they look back at the plan; null before there is one. House-local. */
      nextReviewOn: z.string().nullable(),
      /** When the recovery capital questions are asked next. */
      capital: askedSchema.default(null),
      /** They moved out, and the mentor has not said yet whether to go on. */
      asksUntil: instantSchema.nullable(),
      /** A message to them waits. */
      hasMessage: z.boolean().default(false),
    })
    .nullable(),
});
export type AgendaCard = z.infer<typeof schema>;
export type OnAgenda = NonNullable<AgendaCard["facts"]>;

const agendaKeys = defineKey("member", "A#{journey}");

/** A resident on their mentor's agenda: nothing of what they said. */
export const agendaCard = defineEntity<AgendaCard, typeof agendaKeys>({
  kind: "agenda.card",
  schema,
  schemaVersion: 1,
  at: agendaKeys,
  ids: ({ member, journey }) => ({ member, journey }),
  samples: ({ member, journey }) => [{ member, journey, facts: null }],
});

type Beside = Journey["beside"][number];
/** What a mentor and a resident have agreed on, or not yet. */
export interface Dates {
  readonly rhythm: Rhythm | undefined;
  readonly reviewDay: ReviewDay | undefined;
  readonly capitalDay: CapitalDay | undefined;
  /** Whom a message waits for. */
  readonly waitsFor: readonly string[];
}

/** A resident on the agenda of someone who is or was beside them. */
export function agendaCardOf(
  of: Journey,
  { rhythm, reviewDay, capitalDay, waitsFor }: Dates,
  { member, since }: Beside,
): AgendaCard {
  const { id: journey, person, name, timeZone, house, mentor, cover, parting } = of;
  const as = mentor === member ? "mentor" : cover?.member === member ? "cover" : undefined;
  if (!as || person === null) return { member, journey, facts: null };
  const until = as === "cover" ? (cover?.until ?? null) : null;
  const { lastOn = null, nextOn = null, promised = "" } = rhythm ?? {};
  const nextReviewOn = reviewDay?.nextReviewOn ?? null;
  const capital = askedOn(of, capitalDay);
  const asksUntil = as === "mentor" && parting?.mentor === null ? parting.until : null;
  return {
    member,
    journey,
    facts: {
      ...{ as, name, timeZone, house, since, until, lastOn, nextOn, promised },
      ...{ nextReviewOn, capital, asksUntil },
      hasMessage: waitsFor.includes(member),
    },
  };
}
