import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema } from "#shared/kernel/instant.ts";
import { languages } from "#shared/records/journey/journey.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { askAt, asksForHelp, checkInSchema } from "./check-in.ts";
import { contactSchema } from "./contact.ts";

const endings = ["consent_over", "asked_to_stop", "moved_in", "done"] as const;

const schema = z.object({
  journey: idSchema("journey"),
  person: idSchema("person"),
  consent: idSchema("consent"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  /** What they go by, without a family name. */
  name: z.string(),
  timeZone: z.string(),
  language: z.enum(languages),
  /** House-local. */
  leftOn: z.string(),
  /** Null once it has ended. */
  contact: contactSchema.nullable(),
  checkIns: z.array(checkInSchema),
  /** Asked to become a mentor. `sendAt`: not sent yet. `email`: where they want the invitation. */
  guide: z
    .object({
      asked: done,
      sendAt: instantSchema.nullable(),
      said: z.enum(["yes", "no"]).nullable(),
      email: z.string(),
    })
    .nullable(),
  ended: z.object({ why: z.enum(endings), at: instantSchema }).nullable(),
});
export type Alumnus = z.infer<typeof schema>;

/** Days after the last check-in until it ends by itself. */
export const daysAfterLast = 30;
/** Days until an alumnus whose check-ins have ended is deleted. */
const daysKept = 90;

const keys = defineKey("alumni", "A#{journey}");
export const alumnusKey = (homes: Homes, journey: Alumnus["journey"]): Key => keys.key(homes, { journey });

/** When something is to be done next: a question, or an invitation. */
export function nextAt({ checkIns, guide, ended, timeZone }: Alumnus): Instant | undefined {
  if (ended) return undefined;
  const planned = checkIns.filter(({ state }) => state === "planned").map(({ on }) => askAt(on, timeZone));
  const last = checkIns.at(-1);
  const over = last ? [endsAt(last.on, timeZone)] : [];
  return [...planned, ...over, ...(guide?.sendAt ? [guide.sendAt] : [])].sort()[0];
}

const endsAt = (on: string, timeZone: string): Instant => {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + daysAfterLast);
  return askAt(day.toISOString().slice(0, 10), timeZone);
};

/** What stands first in the list: who asks for something, then who is to be called. */
export const standings = ["asks", "to_call", "said_yes", "going_on"] as const;

export function standingOf({ checkIns, guide }: Alumnus): (typeof standings)[number] {
  if (checkIns.some(({ answers, followedUp }) => answers && !followedUp && asksForHelp(answers)))
    return "asks";
  if (checkIns.some(({ state }) => state === "to_call")) return "to_call";
  return guide?.said === "yes" ? "said_yes" : "going_on";
}

/** Someone who moved out and agreed to be asked how they are. No house reads it, and no role that decides on a bed. */
export const alumnus = defineEntity<Alumnus, typeof keys>({
  kind: "alumnus",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey }) => ({ journey }),
  due: nextAt,
  list: (homes, value) =>
    value.ended
      ? undefined
      : {
          lpk: below.list(homes.alumni(), "W"),
          lsk: `${standings.indexOf(standingOf(value))}#${value.leftOn}#${value.journey}`,
        },
  ttl: ({ ended }) => (ended ? Math.floor(Date.parse(ended.at) / 1000) + daysKept * 86_400 : undefined),
  samples: ({ journey, person, house }) => {
    const one: Alumnus = {
      ...{ journey, person, house, stay: "sty_1", consent: "con_1", name: "Sample", language: "en" },
      ...{ timeZone: "America/Los_Angeles", leftOn: "2026-01-01" },
      contact: { by: "email", to: "sample@example.org" },
      checkIns: [],
      guide: null,
      ended: null,
    };
    return [one, { ...one, contact: null, ended: { why: "done", at: "2026-01-01T00:00:00.000Z" } }];
  },
});
