import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { actedBy, done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Who asks: for themselves, for family, for someone else. */
export const askers = ["unsaid", "self", "family", "other"] as const;
/** The kind of house wanted. */
export const wantedHouses = ["unsaid", "men", "women", "either"] as const;
/** When a bed is needed, and the same for those who may leave it open. */
export const saidWhen = ["now", "week", "month", "later"] as const;
export const wantedWhen = ["unsaid", ...saidWhen] as const;
export const inquiryOutcomes = ["moved_forward", "declined", "no_answer", "wrong_number"] as const;
export type InquiryOutcome = (typeof inquiryOutcomes)[number];

export const takenContent = z.object({
  asking: z.enum(askers),
  /** First name of the person who asks, and of the person it is for, if different. */
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
  /** `closed` and `reopened`: a closure that was taken back. */
  kind: z.enum(["reached", "not_reached", "invited", "closed", "reopened"]),
  /** The house they were invited to. */
  house: z.object({ id: idSchema("house"), name: z.string() }).nullable(),
  note: z.string(),
  outcome: z.enum(inquiryOutcomes).nullable().default(null),
});

/** Most steps kept. */
const mostSteps = 60;
export const withSteps = (was: Inquiry, ...more: Inquiry["steps"]): Inquiry["steps"] =>
  [...was.steps, ...more].slice(-mostSteps);

const schema = z.object({
  id: idSchema("inquiry"),
  source: z.enum(["form", "call"]),
  /** ISO instants. */
  receivedAt: instantSchema,
  /** Who took the call, and in which house; null for the public form, or no house. */
  takenBy: actedBy.nullable(),
  house: idSchema("house").nullable(),
  /** The referral that was made of it. */
  referral: idSchema("referral").nullable(),
  /** Sent while the form was over its limits: waits apart from the others. */
  apart: z.boolean(),
  /** When a call back is due, if promised. */
  callBy: instantSchema.nullable(),
  /** Null once it is purged. */
  content: takenContent.nullable(),
  steps: z.array(step),
  closed: done
    .extend({
      outcome: z.enum(inquiryOutcomes),
      /** Where else to try: required for a decline. */
      elsewhere: z.string(),
      note: z.string(),
      /** What an undo names. */
      command: z.string().nullable().default(null),
    })
    .nullable(),
  /** When the clock next checks whether to purge it. */
  look: instantSchema,
  purged: z.object({ at: instantSchema }).nullable(),
});
export type Inquiry = z.infer<typeof schema>;

const inquiryKeys = defineKey("inquiries/inquiry", "~inquiry");
export const inquiryKey = (homes: Homes, id: Inquiry["id"]): Key => inquiryKeys.key(homes, { inquiry: id });

/** A request for a place, by the public form or by phone. Only care roles read it. */
export const inquiry = defineEntity<Inquiry, typeof inquiryKeys>({
  kind: "inquiry",
  schema,
  schemaVersion: 3,
  upgrade: (data) => ({ apart: false, referral: null, ...data }),
  at: inquiryKeys,
  ids: ({ id }) => ({ inquiry: id }),
  list: (homes, value) => {
    const over = value.closed?.at ?? value.purged?.at;
    return over
      ? { lpk: below.list(homes.inquiries(), "R"), lsk: `${over}#${value.id}` }
      : {
          lpk: below.list(homes.inquiries(), value.apart ? "M" : "O"),
          // Promised calls first, then by time.
          lsk: `${value.callBy ? `!${value.callBy}` : value.receivedAt}#${value.id}`,
        };
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
    return [
      open,
      { ...open, apart: true },
      { ...open, content: null, purged: { at: "2026-12-01T00:00:00.000Z" } },
    ];
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

/** Days until the clock's first check: the shortest retention period. */
const firstLookDays = 30;

/** The clock's first check, `days` after it arrived or was closed. */
export const lookAfter = (at: Temporal.Instant, days = firstLookDays): Instant =>
  stamp(at.add({ hours: 24 * days }));

/** A new inquiry. */
export const newInquiry = (
  input: Pick<Inquiry, "id" | "source" | "takenBy" | "house" | "callBy"> & {
    at: Temporal.Instant;
    content: InquiryContent;
    apart?: boolean;
  },
): Inquiry => {
  const { at, apart = false, ...rest } = input;
  return {
    ...rest,
    apart,
    referral: null,
    receivedAt: stamp(at),
    steps: [],
    closed: null,
    look: lookAfter(at),
    purged: null,
  };
};
