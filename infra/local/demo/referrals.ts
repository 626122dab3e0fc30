import type { Temporal } from "temporal-polyfill";
import { exampleReferral, type ReferralPayload } from "#shared/referral/payload.ts";

/** What becomes of a demo referral. Hours are counted back from now. */
export interface DemoReferral {
  readonly network: `net_${string}`;
  /** Index of the partner that sends it. */
  readonly partner: number;
  readonly reference: string;
  readonly legalName: string;
  readonly preferredName?: string;
  readonly birthDate: string;
  readonly women?: boolean;
  readonly strengths: string;
  readonly supports?: string;
  readonly goals?: string;
  /** Days from today. */
  readonly neededIn: number;
  readonly receivedHoursAgo: number;
  readonly house?: string;
  readonly outcome?:
    | {
        readonly kind: "accepted";
        readonly bed: string;
        readonly holdHours: number;
        readonly arrivesInHours?: number;
        /** A line each. */
        readonly conditions?: string;
        /** Nobody came, and it was said this many minutes ago. */
        readonly missedMinutesAgo?: number;
      }
    | { readonly kind: "hold_ended"; readonly bed: string }
    | { readonly kind: "moved_in"; readonly bed: string; readonly daysAgo: number }
    | { readonly kind: "declined"; readonly reason: "no_suitable_bed_by_date" | "outside_population_served" }
    | { readonly kind: "withdrawn" }
    /** On the list of its house, or of the network where it names none. */
    | { readonly kind: "waitlisted"; readonly reason: string; readonly offered?: string };
  /** A question to its sender, and how long ago it was asked. */
  readonly asked?: { readonly question: string; readonly hoursAgo: number };
  /** A call planned in so many hours, today if the day is long enough. */
  readonly callInHours?: number;
  /** The house was asked for its vote. */
  readonly voteAsked?: boolean;
  /** What the person asked for, and what the house looks into, with word by so many days from now. */
  readonly accommodation?: {
    readonly words: string;
    readonly answered: { readonly what: string; readonly days: number };
  };
  readonly change?: (payload: ReferralPayload) => ReferralPayload;
}

const supervised = (payload: ReferralPayload): ReferralPayload => ({
  ...payload,
  justice: { ...payload.justice, supervision: "yes", officer: "County probation, office 3" },
});
const medicines = (payload: ReferralPayload): ReferralPayload => ({
  ...payload,
  living: {
    ...payload.living,
    medications: [
      { name: "Buprenorphine", dose: "8 mg once a day", daysInHand: 14, controlled: true },
      { name: "Sertraline", dose: "50 mg once a day", daysInHand: 14, controlled: false },
    ],
    accessNeeds: "Lower bunk, a knee that does not bend well",
  },
});

const lantern = "net_lantern-row" as const;
const mesa = "net_high-mesa" as const;

export const demoReferrals: readonly DemoReferral[] = [
  {
    network: lantern,
    partner: 1,
    reference: "TP-0881",
    legalName: "Walter Sandpiper",
    birthDate: "1979-08-02",
    strengths: "I cook for a crowd without a list. Nobody leaves my table hungry.",
    supports: "My brother Lane. We talk on Sundays.",
    goals: "My own kitchen again, a small one.",
    neededIn: 1,
    receivedHoursAgo: 25.08,
    house: "Juniper House",
    accommodation: {
      words: "A lower bunk and a rail by the shower. My hip is new.",
      answered: { what: "A lower bunk is kept. Asking who mounts the rail.", days: 2 },
    },
  },
  {
    network: lantern,
    partner: 2,
    reference: "HM-310",
    legalName: "Orin Starling",
    birthDate: "1988-11-23",
    strengths: "I show up. Twelve years of night shifts and I was late twice.",
    goals: "Keep the job that waits for me. See my girl’s recital.",
    neededIn: 3,
    receivedHoursAgo: 20.6,
    house: "Juniper House",
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2207",
    legalName: "Theo Wagtail",
    birthDate: "1992-03-14",
    strengths:
      "I fix things. Bikes mostly, anything with a chain. I did eleven months once, and what held me was having somewhere to be at seven in the morning.",
    supports: "My sister Wren picks up, even at two. Abel from the Tuesday group.",
    goals: "Saturdays with my boy. My bench back at the bike shop.",
    neededIn: 2,
    receivedHoursAgo: 6.6,
    house: "Juniper House",
    callInHours: 1.5,
    change: (payload) => supervised(medicines(payload)),
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2190",
    legalName: "Caspian Redstart",
    birthDate: "1984-05-30",
    strengths: "Patience. I raised pigeons as a kid and they teach you that.",
    neededIn: 0,
    receivedHoursAgo: 30,
    house: "Juniper House",
    outcome: { kind: "accepted", bed: "2B", holdHours: 9, arrivesInHours: 5 },
  },
  {
    network: lantern,
    partner: 1,
    reference: "TP-0874",
    legalName: "Lyle Dunlin",
    birthDate: "1995-01-17",
    strengths: "I listen. People tell me things on buses.",
    neededIn: 1,
    receivedHoursAgo: 40,
    house: "Juniper House",
    outcome: { kind: "accepted", bed: "5B", holdHours: 17 },
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2204",
    legalName: "Emlyn Fieldfare",
    birthDate: "1987-04-19",
    strengths: "I keep a garden going through any summer.",
    neededIn: 4,
    receivedHoursAgo: 14,
    house: "Juniper House",
    asked: { question: "Which county pays after the first month, and until when?", hoursAgo: 5 },
  },
  {
    network: lantern,
    partner: 2,
    reference: "HM-315",
    legalName: "Tavi Linnet",
    birthDate: "1994-09-27",
    strengths: "I stay until a thing is done.",
    neededIn: 0,
    receivedHoursAgo: 28,
    house: "Juniper House",
    outcome: { kind: "accepted", bed: "7A", holdHours: 9, arrivesInHours: -1, missedMinutesAgo: 18 },
  },
  {
    network: lantern,
    partner: 1,
    reference: "TP-0892",
    legalName: "Jory Whimbrel",
    birthDate: "1983-12-02",
    strengths: "I know every bus line in this county.",
    neededIn: 2,
    receivedHoursAgo: 26,
    house: "Mesa House",
    outcome: {
      kind: "accepted",
      bed: "3B",
      holdHours: 40,
      conditions:
        "Brings his state ID or the receipt for it\nThe county’s letter says who pays the first month",
    },
  },
  {
    network: lantern,
    partner: 1,
    reference: "TP-0869",
    legalName: "Gordon Siskin",
    birthDate: "1968-12-09",
    strengths: "I have started over before. I know how the first month feels.",
    neededIn: 1,
    receivedHoursAgo: 32.9,
    house: "Cypress House",
    voteAsked: true,
  },
  {
    network: lantern,
    partner: 2,
    reference: "HM-322",
    legalName: "Desmond Nuthatch",
    birthDate: "1990-07-21",
    strengths: "Numbers. I can keep a budget for a whole house on one sheet of paper.",
    neededIn: 2,
    receivedHoursAgo: 22.65,
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2211",
    legalName: "Pascal Goldcrest",
    birthDate: "1999-02-11",
    preferredName: "Pax",
    strengths: "Music. If there is a guitar in the house I am already less alone.",
    neededIn: 5,
    receivedHoursAgo: 3.2,
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2199",
    legalName: "Mira Kinglet",
    birthDate: "1991-09-04",
    women: true,
    strengths: "I ask for help now. That took me ten years to learn.",
    goals: "Finish the nursing aide course.",
    neededIn: 4,
    receivedHoursAgo: 8,
    house: "Poppy House",
    change: medicines,
  },
  {
    network: lantern,
    partner: 2,
    reference: "HM-301",
    legalName: "Harlan Tanager",
    birthDate: "1975-03-03",
    strengths: "I built half the fences in my street.",
    neededIn: 1,
    receivedHoursAgo: 60,
    house: "Mesa House",
    outcome: { kind: "hold_ended", bed: "4B" },
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2101",
    legalName: "Sterling Wheatear",
    birthDate: "1986-06-18",
    strengths: "I stay calm when others do not.",
    neededIn: -20,
    receivedHoursAgo: 24 * 24,
    house: "Juniper House",
    outcome: { kind: "moved_in", bed: "2A", daysAgo: 22 },
  },
  {
    network: lantern,
    partner: 1,
    reference: "TP-0790",
    legalName: "August Longspur",
    birthDate: "1981-10-10",
    strengths: "Gardens. Give me a yard and a month.",
    neededIn: -3,
    receivedHoursAgo: 24 * 5,
    house: "Alder House",
    outcome: { kind: "declined", reason: "no_suitable_bed_by_date" },
  },
  {
    network: lantern,
    partner: 2,
    reference: "HM-288",
    legalName: "Ferris Dipper",
    birthDate: "1997-04-25",
    strengths: "I make people laugh, which is a start.",
    neededIn: -1,
    receivedHoursAgo: 24 * 4,
    outcome: { kind: "withdrawn" },
  },
  {
    network: lantern,
    partner: 1,
    reference: "TP-0875",
    legalName: "Lowell Merganser",
    birthDate: "1984-02-11",
    strengths: "I was a night nurse’s son. I know how to sit with somebody.",
    supports: "My aunt June, five streets from the house.",
    neededIn: 4,
    receivedHoursAgo: 70,
    house: "Juniper House",
    outcome: { kind: "waitlisted", reason: "Asked for a lower bunk, the next one", offered: "7B" },
  },
  {
    network: lantern,
    partner: 0,
    reference: "LK-2188",
    legalName: "Perry Nuthatch",
    birthDate: "1995-07-19",
    strengths: "Give me a broken radio and an afternoon.",
    goals: "Finish the electrician’s course I started twice.",
    neededIn: 6,
    receivedHoursAgo: 52,
    house: "Juniper House",
    outcome: { kind: "waitlisted", reason: "Can stay at Larkfield until Monday" },
  },
  {
    network: lantern,
    partner: 2,
    reference: "HM-305",
    legalName: "Milo Redstart",
    birthDate: "1982-12-05",
    strengths: "I have run every morning for a year. It holds.",
    neededIn: 9,
    receivedHoursAgo: 48,
    outcome: { kind: "waitlisted", reason: "Any house near Long Beach, for his work" },
  },
  {
    network: mesa,
    partner: 0,
    reference: "SH-51",
    legalName: "Elio Towhee",
    birthDate: "1993-05-05",
    strengths: "Mornings. I am up before the birds and I like it.",
    neededIn: 2,
    receivedHoursAgo: 10,
    house: "Ocotillo House",
  },
  {
    network: mesa,
    partner: 1,
    reference: "PC-7",
    legalName: "Ramona Phoebe",
    birthDate: "1989-08-30",
    women: true,
    strengths: "Two children and a night school diploma.",
    neededIn: 3,
    receivedHoursAgo: 26,
  },
  {
    network: mesa,
    partner: 0,
    reference: "SH-47",
    legalName: "Tobias Verdin",
    birthDate: "1978-01-29",
    strengths: "I keep a promise.",
    neededIn: 0,
    receivedHoursAgo: 20,
    house: "Ocotillo House",
    outcome: { kind: "accepted", bed: "2B", holdHours: 20, arrivesInHours: 6 },
  },
];

/** The payload of a demo referral, as it would have been sent on its day. */
export function payloadOf(
  one: DemoReferral,
  now: Temporal.Instant,
  timeZone: string,
  recipient: string,
  programme: string,
): ReferralPayload {
  const local = now.toZonedDateTimeISO(timeZone);
  const sent = local.subtract({ minutes: Math.round(one.receivedHoursAgo * 60) });
  const needed = local.toPlainDate().add({ days: one.neededIn });
  const sentOn = sent.toPlainDate();
  const neededBy = (needed.toString() < sentOn.toString() ? sentOn : needed).toString();
  const base = exampleReferral(sentOn.toString());
  const arrives =
    one.outcome?.kind === "accepted" && one.outcome.arrivesInHours
      ? local.add({ hours: one.outcome.arrivesInHours }).round({ smallestUnit: "hour" })
      : undefined;
  const payload: ReferralPayload = {
    ...base,
    routing: {
      ...base.routing,
      senderReference: one.reference,
      programme,
      neededBy,
      discharge: { date: neededBy, fixed: one.neededIn < 3 },
    },
    consent: { ...base.consent, discloser: programme, recipient, signedBy: one.legalName },
    person: {
      ...base.person,
      legalName: one.legalName,
      ...(one.preferredName ? { preferredName: one.preferredName } : {}),
      pronouns: one.women ? "she, her" : "he, him",
      birthDate: one.birthDate,
      gender: one.women ? { stated: "woman", houseWanted: "women" } : { stated: "man", houseWanted: "men" },
      whereNow: programme,
    },
    recovery: {
      strengths: one.strengths,
      ...(one.supports ? { supports: one.supports } : {}),
      ...(one.goals ? { goals: one.goals } : {}),
      lastUse: sentOn.subtract({ days: 20 + (one.reference.length % 9) }).toString(),
      withdrawalRisk: "none_known",
      overdoseLast90Days: "not_asked",
    },
    arrival: arrives
      ? {
          date: arrives.toPlainDate().toString(),
          time: arrives.toPlainTime().toString().slice(0, 5),
          transport: `${programme} van`,
        }
      : { date: neededBy },
  };
  return one.change ? one.change(payload) : payload;
}
