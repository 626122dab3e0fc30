import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Who asks: for themselves, for somebody of their family, for somebody else. */
export const askers = ["unsaid", "self", "family", "other"] as const;
/** Whose house is wanted. */
export const wantedHouses = ["unsaid", "men", "women", "either"] as const;
export const wantedWhen = ["unsaid", "now", "week", "month", "later"] as const;
export const inquiryOutcomes = ["moved_forward", "declined", "no_answer", "wrong_number"] as const;
export type InquiryOutcome = (typeof inquiryOutcomes)[number];

export const takenContent = z.object({
  asking: z.enum(askers),
  /** First name of who asks, and of whom it is for where that is somebody else. */
  name: z.string(),
  forName: z.string(),
  phone: z.string(),
  email: z.string(),
  /** Whether a message may be left; null: not asked. */
  mayLeaveMessage: z.boolean().nullable(),
  house: z.enum(wantedHouses),
  when: z.enum(wantedWhen),
  words: z.string(),
  language: z.string(),
});
export type InquiryContent = z.infer<typeof takenContent>;

const step = done.extend({
  kind: z.enum(["reached", "not_reached", "invited"]),
  /** Where they were invited to. */
  house: z.object({ id: idSchema("house"), name: z.string() }).nullable(),
  note: z.string(),
});

const schema = z.object({
  id: idSchema("inquiry"),
  source: z.enum(["form", "call"]),
  /** ISO instants. */
  receivedAt: instantSchema,
  /** Who took the call down, and in which house; null: nobody, in none. */
  takenBy: actedBy.nullable(),
  house: idSchema("house").nullable(),
  /** When a call back was promised. */
  callBy: instantSchema.nullable(),
  /** Null once it is purged. */
  content: takenContent.nullable(),
  steps: z.array(step),
  closed: done
    .extend({
      outcome: z.enum(inquiryOutcomes),
      /** Where else to try: every decline says it. */
      elsewhere: z.string(),
      note: z.string(),
    })
    .nullable(),
  /** When the clock looks next whether its time to be purged has come. */
  look: instantSchema,
  purged: z.object({ at: instantSchema }).nullable(),
});
export type Inquiry = z.infer<typeof schema>;

const inquiryKeys = defineKey("inquiries/inquiry", "~inquiry");
export const inquiryKey = (homes: Homes, id: Inquiry["id"]): Key => inquiryKeys.key(homes, { inquiry: id });

/** Somebody asks for a place, on the public form or by phone. Only care roles read it. */
export const inquiry = defineEntity<Inquiry, typeof inquiryKeys>({
  kind: "inquiry",
  schema,
  schemaVersion: 1,
  at: inquiryKeys,
  ids: ({ id }) => ({ inquiry: id }),
  list: (homes, value) => {
    const over = value.closed?.at ?? value.purged?.at;
    return over
      ? { lpk: below.list(homes.inquiries(), "R"), lsk: `${over}#${value.id}` }
      : { lpk: below.list(homes.inquiries(), "O"), lsk: `${value.callBy ?? value.receivedAt}#${value.id}` };
  },
  due: (value) => (value.purged ? undefined : value.look),
  samples: ({ house }) => {
    const open = newInquiry({
      id: "inq_1",
      source: "call",
      at: Temporal.Instant.from("2026-01-01T00:00:00.000Z"),
      takenBy: { kind: "system" },
      house,
      callBy: null,
      content: sampleContent,
    });
    return [open, { ...open, content: null, purged: { at: "2026-12-01T00:00:00.000Z" } }];
  },
});

const sampleContent: InquiryContent = {
  asking: "self",
  name: "Sample",
  forName: "",
  phone: "555-0100",
  email: "",
  mayLeaveMessage: null,
  house: "unsaid",
  when: "unsaid",
  words: "",
  language: "English",
};

/** Days after which the clock looks for the first time: no network may erase sooner. */
const firstLookDays = 30;

/** When the clock looks at something for the first time, `days` after it came or was closed. */
export const lookAfter = (at: Temporal.Instant, days = firstLookDays): Instant =>
  stamp(at.add({ hours: 24 * days }));

/** An inquiry as it comes in. */
export const newInquiry = (
  input: Pick<Inquiry, "id" | "source" | "takenBy" | "house" | "callBy"> & {
    at: Temporal.Instant;
    content: InquiryContent;
  },
): Inquiry => {
  const { at, ...rest } = input;
  return { ...rest, receivedAt: stamp(at), steps: [], closed: null, look: lookAfter(at), purged: null };
};
