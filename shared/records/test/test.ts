import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { fileRef } from "#shared/records/file/file.ts";
import { actedBy, done, doneInPerson } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Home, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import {
  allEndings,
  deviceResults,
  grounds,
  laboratoryResults,
  observerAnswers,
  panelLines,
  reportStates,
  returnedCodes,
  sites,
  specimens,
} from "./kinds.ts";

const collection = doneInPerson.extend({
  /** When the specimen was given. */
  collectedAt: instantSchema,
  /** Empty of a specimen that went to a laboratory without a device; `expires` and `serial` too. */
  lot: z.string(),
  serial: z.string(),
  /** House-local date printed on the device. */
  expires: z.string(),
  /** Fahrenheit, and minutes until it was read; null unless it is urine. */
  temperature: z.int().nullable(),
  minutes: z.int().nullable(),
  /** Lines of the panel that did not appear. */
  missing: z.array(z.enum(panelLines)),
  /** The control line appeared on every strip. */
  control: z.boolean(),
  seal: z.string(),
  /** The collector's signature, as typed. */
  signed: z.string(),
});
export type Collected = z.infer<typeof collection>;
/** A specimen as its collector saw it. */
export const seenSchema = collection.omit({ at: true, by: true, identity: true });
export type Seen = z.infer<typeof seenSchema>;

export const offeredObserver = z.object({ member: idSchema("member"), name: z.string() });

const schema = z.object({
  id: idSchema("test"),
  house: idSchema("house"),
  stay: idSchema("stay"),
  journey: idSchema("journey"),
  ground: z.enum(grounds),
  /** The house's testing policy did not name the ground. */
  outsidePolicy: z.boolean(),
  /** The house-local date it was asked for. */
  on: z.string(),
  /** The selection it came from: its date and line; null if staff ordered it. */
  selection: z.string().nullable(),
  /** Of the house's testing policy, when it was opened; null: the house had none. */
  edition: z.int().nullable().default(null),
  specimen: z.enum(specimens),
  panel: z.array(z.enum(panelLines)),
  /** Resident and collector are notified then. */
  opened: done,
  /** When the time to give a specimen is over. */
  due: instantSchema,
  site: z.enum(sites),
  collector: doneInPerson.nullable(),
  /** Colleagues from elsewhere named to collect this one test: the last one may, while nobody of the house has it. */
  named: z
    .array(
      z.object({
        member: idSchema("member"),
        name: z.string(),
        returned: z.enum(returnedCodes).nullable(),
        /** The test went to somebody else since, or elsewhere. */
        over: z.boolean().default(false),
      }),
    )
    .default([]),
  /** People of outside sites with a personal link for it: the last one may collect, while nobody of the house has it. */
  linked: z
    .array(
      z.object({
        link: idSchema("link"),
        /** Whose gate holds the link and the consent that names the site. */
        person: idSchema("person"),
        consent: idSchema("consent"),
        name: z.string(),
        site: z.string(),
        /** Whoever made the link saw it. */
        made: doneInPerson,
        /** All memberships of theirs: none may walk with the resident. */
        memberships: z.array(idSchema("member")).default([]),
        returned: z.enum(returnedCodes).nullable(),
        over: z.boolean(),
        /** It was reported by this link that no specimen was given. */
        notGiven: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Observers the resident may choose from: by membership, since a mentor never observes. */
  offered: z.array(offeredObserver),
  /** What the resident answered; null: nothing yet. */
  observer: z
    .object({
      answer: z.enum(observerAnswers),
      member: idSchema("member").nullable(),
      name: z.string(),
      at: instantSchema,
    })
    .nullable(),
  /** They were asked beforehand whether there is anything to say. */
  disclosure: z.object({ at: instantSchema, said: z.boolean() }).nullable(),
  collected: collection.nullable(),
  /** The resident's signature, as typed. */
  signed: z.object({ name: z.string(), at: instantSchema }).nullable(),
  photos: z.array(fileRef),
  /** `identity` is empty where it was recorded before it was kept. */
  ended: doneInPerson.extend({ identity: z.string().default(""), as: z.enum(allEndings) }).nullable(),
  interpreted: doneInPerson.extend({ result: z.enum(deviceResults), expected: z.boolean() }).nullable(),
  sent: done.extend({ laboratory: z.string(), specimen: z.string(), seal: z.string() }).nullable(),
  laboratory: z
    .object({
      at: instantSchema,
      by: actedBy,
      identity: z.string().default(""),
      state: z.enum(reportStates),
      /** Date or instant of the report. */
      reported: z.string(),
      /** Null: the report was cancelled. */
      result: z.enum(laboratoryResults).nullable(),
    })
    .nullable(),
  /** Entries in the chain of custody. */
  entries: z.int(),
  /** The resident is still to be notified. */
  tellAt: instantSchema.nullable(),
});
export type Test = z.infer<typeof schema>;

const second = schema.omit({ outsidePolicy: true, on: true });
/** Version 1, when observers were names alone. */
const first = second.extend({
  offered: z.array(z.string()),
  observer: z.object({ name: z.string(), at: instantSchema }).nullable(),
});
function named({ observer, ...was }: z.infer<typeof first>): z.infer<typeof second> {
  return { ...was, offered: [], observer: observer && { ...observer, answer: "chosen", member: null } };
}
function upgrade(data: unknown, from: number): Test {
  const was = from === 1 ? named(first.parse(data)) : second.parse(data);
  return { ...was, outsidePolicy: false, on: (was.selection ?? was.opened.at).slice(0, 10) };
}

/** Whether somebody still has something to do. */
const isOpen = ({ ended, collected, interpreted, sent, laboratory }: Test): boolean =>
  !ended && (!collected || (sent ? !laboratory : !interpreted));

/** Whoever from elsewhere may collect it now. */
export const namedNow = ({ named, collector, collected, ended }: Test): Test["named"][number] | undefined => {
  const last = named.at(-1);
  return collector || collected || ended || last?.over ? undefined : last;
};
/** Whoever of an outside site may collect it now. */
export const linkedNow = ({
  linked,
  collector,
  collected,
  ended,
}: Test): Test["linked"][number] | undefined => {
  const last = linked.at(-1);
  return collector || collected || ended || last?.over ? undefined : last;
};
/** Named before a test went to somebody else, or elsewhere: they don't come back by a later change. */
export const nobodyNamed = ({ named, linked }: Test): Pick<Test, "named" | "linked"> => ({
  named: named.map((one) => ({ ...one, over: true })),
  linked: linked.map((one) => ({ ...one, over: true })),
});

export const testSteps = ["to_collect", "to_interpret", "at_laboratory", "over"] as const;
export type TestStep = (typeof testSteps)[number];
export const stepOf = (test: Test): TestStep => {
  if (!isOpen(test)) return "over";
  if (!test.collected) return "to_collect";
  return test.sent ? "at_laboratory" : "to_interpret";
};

const testKeys = defineKey("house/test", "~header");
export type TestPlace = Pick<Test, "house"> & { readonly test: Test["id"] };
export const testKey = (homes: Homes, at: TestPlace): Key =>
  testKeys.key(homes, { house: at.house, test: at.test });
export const testIn = (homes: Homes, { house, test: id }: TestPlace): Home =>
  below.test(homes.house(house), id);

const sample: Omit<Test, "house"> = {
  id: "tst_1",
  stay: "sty_1",
  journey: "jny_1",
  ground: "move_in",
  outsidePolicy: false,
  on: "2026-01-01",
  selection: null,
  edition: null,
  specimen: "urine",
  panel: ["AMP"],
  opened: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
  due: "2026-01-01T02:00:00.000Z",
  site: "house",
  collector: null,
  named: [],
  linked: [],
  offered: [],
  observer: null,
  disclosure: null,
  collected: null,
  signed: null,
  photos: [],
  ended: null,
  interpreted: null,
  sent: null,
  laboratory: null,
  entries: 1,
  tellAt: "2026-01-01T00:00:00.000Z",
};

/** One drug test of one resident: from the reason to the result. Its chain of custody lies beside it. */
export const test = defineEntity<Test, typeof testKeys>({
  kind: "test",
  schema,
  schemaVersion: 3,
  upgrade,
  at: testKeys,
  ids: ({ house, id }) => ({ house, test: id }),
  // Open ones come before all others, both newest first.
  list: (homes, value) => ({
    lpk: below.list(homes.house(value.house), "T"),
    lsk: `${isOpen(value) ? 1 : 0}#${value.opened.at}#${value.id}`,
  }),
  due: ({ tellAt }) => tellAt ?? undefined,
  samples: ({ house }) => [
    { ...sample, house },
    {
      ...sample,
      house,
      tellAt: null,
      ended: { at: "2026-01-01T03:00:00.000Z", by: { kind: "system" }, identity: "", as: "missed" },
    },
  ],
});

const cardKeys = defineKey("house/stay/tests", "{at}#{test}");

/** The same with its stay, for a resident's own history. Written with it. */
export const testOfStay = defineEntity<Test, typeof cardKeys>({
  kind: "test.of_stay",
  schema,
  schemaVersion: 3,
  upgrade,
  at: cardKeys,
  ids: ({ house, stay, id, opened: { at } }) => ({ house, stay, at, test: id }),
  samples: ({ house }) => [{ ...sample, house }],
});

export const testsOfStay = (homes: Homes, { house, stay }: Pick<Test, "house" | "stay">): Home =>
  below.tests(below.stay(homes.house(house), stay));
