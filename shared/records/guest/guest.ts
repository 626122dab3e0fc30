import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Whether a guest agrees to be the resident's emergency contact. */
export const guestAnswers = ["yes", "no"] as const;

const answer = z.object({
  is: z.enum(guestAnswers),
  /** Empty unless they agree. */
  phone: z.string(),
  reach: z.string(),
  at: instantSchema,
});
export type GuestAnswer = z.infer<typeof answer>;

const schema = z.object({
  id: idSchema("guest"),
  person: idSchema("person"),
  /** Of the kind `family`: it names the guest, and the guest's access ends with it. */
  consent: idSchema("consent"),
  link: idSchema("link"),
  /** As the guest reads them. */
  name: z.string(),
  resident: z.string(),
  house: z.string(),
  of: z.object({ house: idSchema("house"), stay: idSchema("stay") }),
  invited: done,
  /** `turn`: which of the guest's answers it is. */
  answer: answer.extend({ turn: z.int() }).nullable(),
});
export type Guest = z.infer<typeof schema>;

const guestKeys = defineKey("consents", "G#{guest}");
export const guestPrefix = "G#";
export const guestKey = (homes: Homes, { person, id }: Pick<Guest, "person" | "id">): Key =>
  guestKeys.key(homes, { person, guest: id });

const at = "2026-01-01T00:00:00.000Z";

/** A family member or supporter whom staff invited, and what they answered. */
export const guest = defineEntity<Guest, typeof guestKeys>({
  kind: "guest",
  schema,
  schemaVersion: 1,
  at: guestKeys,
  ids: ({ person, id }) => ({ person, guest: id }),
  samples: ({ person, house, guest: id }) => [
    {
      id,
      person,
      consent: "con_1",
      link: "lnk_1",
      name: "Sample",
      resident: "Sample",
      house: "Sample",
      of: { house, stay: "sty_1" },
      invited: { at, by: { kind: "system" } },
      answer: { is: "yes", phone: "(555) 010-0100", reach: "", at, turn: 1 },
    },
  ],
});

const own = answer.extend({ guest: idSchema("guest"), until: instantSchema });
type OwnAnswer = z.infer<typeof own>;
const ownKeys = defineKey("guest", "A");
export const ownAnswerKey = (homes: Homes, id: Guest["id"]): Key => ownKeys.key(homes, { guest: id });

/** What a guest answered, in their own home, for the time they may still change it. */
export const ownAnswer = defineEntity<OwnAnswer, typeof ownKeys>({
  kind: "guest.answer",
  schema: own,
  schemaVersion: 1,
  at: ownKeys,
  ids: ({ guest: id }) => ({ guest: id }),
  ttl: ({ until }) => Math.floor(Date.parse(until) / 1000),
  samples: ({ guest: id }) => [
    { guest: id, is: "yes", phone: "(555) 010-0100", reach: "", at, until: "2026-01-02T00:00:00.000Z" },
  ],
});
