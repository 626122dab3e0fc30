import type { DemoReferral } from "../referral.ts";
import { highMesa } from "./network.ts";

const network = highMesa.id;

export const highMesaReferrals: readonly DemoReferral[] = [
  {
    network,
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
    network,
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
    network,
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
