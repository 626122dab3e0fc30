import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import type { DemoReferral } from "../referral.ts";
import { lanternRow } from "./network.ts";

const network = lanternRow.id;

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
    accessNeeds: "Lower bunk; one knee doesn’t bend well",
  },
});

/** Undecided referrals: with a house or without, one paused by a question, one waiting for a vote. */
export const undecided: readonly DemoReferral[] = [
  {
    network,
    partner: 1,
    reference: "TP-0881",
    legalName: "Walter Sandpiper",
    birthDate: "1979-08-02",
    strengths: "I cook for a crowd without a list. No one leaves my table hungry.",
    supports: "My brother Lane. We talk on Sundays.",
    goals: "My own kitchen again, a small one.",
    neededIn: 1,
    receivedHoursAgo: 25.08,
    house: "Juniper House",
    accommodation: {
      words: "A lower bunk and a rail by the shower. My hip is new.",
      answered: { what: "Lower bunk held. Finding someone to install the rail.", days: 2 },
    },
  },
  {
    network,
    partner: 2,
    reference: "HM-310",
    legalName: "Orin Starling",
    birthDate: "1988-11-23",
    strengths: "I show up. Twelve years of night shifts and I was late twice.",
    goals: "Keep the job that’s waiting for me. See my girl’s recital.",
    neededIn: 3,
    receivedHoursAgo: 20.6,
    house: "Juniper House",
  },
  {
    network,
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
    network,
    partner: 0,
    reference: "LK-2204",
    legalName: "Emlyn Fieldfare",
    birthDate: "1987-04-19",
    strengths: "I keep a garden going through any summer.",
    neededIn: 4,
    receivedHoursAgo: 14,
    house: "Juniper House",
    asked: { question: "Which county pays after the first month, and through what date?", hoursAgo: 5 },
  },
  {
    network,
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
    network,
    partner: 2,
    reference: "HM-322",
    legalName: "Desmond Nuthatch",
    birthDate: "1990-07-21",
    strengths: "Numbers. I can keep a budget for a whole house on one sheet of paper.",
    neededIn: 2,
    receivedHoursAgo: 22.65,
  },
  {
    network,
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
    network,
    partner: 0,
    reference: "LK-2199",
    legalName: "Mira Kinglet",
    birthDate: "1991-09-04",
    women: true,
    strengths: "I ask for help now. That took me ten years to learn.",
    goals: "Finish my nursing assistant program.",
    neededIn: 4,
    receivedHoursAgo: 8,
    house: "Poppy House",
    change: medicines,
  },
];
