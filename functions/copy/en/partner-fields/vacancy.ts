import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { Vacancy } from "#shared/records/house/list-vacancies.ts";
import { type FieldsWords, inUtc } from "./words.ts";

type Supports = HouseDefinition["supports"];

const howSupported = (
  name: string,
): readonly [string, FieldsWords<Supports["addictionMedications"]["methadone"]>] => [
  `How the house supports ${name}, in its own words. Empty if not stated.`,
  {
    storage: ["Where it is kept.", "Locked box in the office"],
    dosingTravel: ["How residents get to their dose.", "A ride to the clinic before seven"],
    training: ["What staff are trained in.", "Naloxone, twice a year"],
  },
];

const supports: FieldsWords<Supports> = {
  medications: ["Medications in general.", "Own lockbox for each resident"],
  addictionMedications: [
    "How each medication for addiction treatment is supported. A house can't opt out.",
    {
      methadone: howSupported("methadone"),
      buprenorphine: howSupported("buprenorphine"),
      naltrexone: howSupported("naltrexone"),
    },
  ],
  mobility: ["Getting in and around.", "Ramp at the door, one bedroom and bath on the ground floor"],
  mentalHealth: ["Mental health care while living there.", "Rides to appointments"],
  children: ["Children who live in or visit.", "Visits on weekends"],
  languages: ["Languages spoken in the house, by their English names.", ["English", "Spanish"]],
};

/** The words for the open beds of a house. */
export const vacancy: FieldsWords<
  Omit<Vacancy, "house"> &
    Omit<HouseDefinition, "street" | "state" | "phone" | "onCallPhone" | "feeTerms" | "imported">
> = {
  id: ["The house ID, for use in a referral.", "hse_JUNIPER"],
  name: ["The name of the house.", "Juniper House"],
  area: ["Neighborhood and city. The street is shared after acceptance.", "Eagle Rock, Los Angeles"],
  timeZone: ["The house's IANA time zone.", "America/Los_Angeles"],
  serves: [
    "Who the house serves.",
    {
      genders: ["`men`, `women` or both. An empty list: everyone.", ["men"]],
      children: ["Whether children can live there with a parent.", false],
    },
  ],
  minimumDaysSinceUse: ["Minimum days since last use. Null: none.", 7],
  registryLimit: ["Whether a registry restriction applies to the address.", false],
  distanceLimits: [
    "Legal limits on the address, as free text. Empty: none stated.",
    "2,000 feet from a school",
  ],
  selfDescribed: [
    "How the house describes itself by the NARR Standard: kinds, not grades.",
    {
      level: ["The NARR level, I to IV. Null: not stated.", "II"],
      type: ["The NARR type: P, M, S or C. Null: not stated.", "M"],
    },
  ],
  certification: [
    "The house's certification, and who gave it. Null: none.",
    {
      body: ["The certifying body.", "CCAPP"],
      number: ["The certificate number.", "12345"],
      expires: ["Its last day. In `timeZone`.", "2027-06-30"],
    },
  ],
  supports: [
    "How the house supports people in each of these, in its own words. Empty if not stated.",
    supports,
  ],
  fundingKinds: ["Kinds of funding the house accepts, in its own words.", ["private pay", "county"]],
  weeklyFeeCents: ["The weekly program fee, in US cents. Null: it varies.", 27_500],
  depositCents: ["The deposit, in US cents. Null: not stated.", 20_000],
  decisionHours: ["Hours the house has to decide on a referral.", 24],
  paused: ["Whether the house has stopped accepting referrals for now.", false],
  beds: [
    "How many beds are in each state. Together they add up to `total`.",
    {
      total: ["All beds.", 8],
      free: ["Open beds.", 2],
      held: ["Held for someone who was accepted or offered a bed.", 1],
      occupied: ["Someone lives there.", 5],
      outOfService: ["Out of service, such as for repairs.", 0],
    },
  ],
  agreedMoveOuts: [
    "Move-outs agreed with residents, by week. Never estimated.",
    {
      weekOf: ["The Monday of the week. In `timeZone`.", "2026-12-07"],
      beds: ["How many beds.", 1],
    },
  ],
  asOf: inUtc("When this was current.", "2026-11-29T17:00:00.000Z"),
};
