import type { HouseDefinition } from "#shared/house/house.ts";
import type { Role } from "#shared/tenancy/roles.ts";

export interface DemoHouse {
  readonly name: string;
  readonly area: string;
  readonly street: string;
  readonly women?: boolean;
  readonly minimumDays: number | null;
  readonly level: "I" | "II" | "III" | "IV";
  readonly weeklyFeeCents: number;
  readonly supports: HouseDefinition["supports"];
  /** Labels of its beds; those out of service with a reason. */
  readonly beds: readonly string[];
  readonly out?: Readonly<Record<string, string>>;
  /** Labels nobody lives in. */
  readonly empty: readonly string[];
  /** Days from now at which some residents have agreed to move out, by bed. */
  readonly leaving?: Readonly<Record<string, number>>;
  readonly registryLimit?: boolean;
}

interface DemoMember {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Names of houses; left out for network roles. */
  readonly houses?: readonly string[];
}

export interface DemoNetwork {
  readonly id: `net_${string}`;
  readonly name: string;
  readonly legalEntity: string;
  readonly timeZone: string;
  readonly houses: readonly DemoHouse[];
  readonly partners: readonly string[];
  readonly members: readonly DemoMember[];
}

const labels = (rooms: number): string[] =>
  Array.from({ length: rooms }, (_, at) => [`${at + 1}A`, `${at + 1}B`]).flat();

const lockedBoxes =
  "A locked box for each person’s medicines; staff are trained; rides to dosing on weekdays";
const supports = (mobility: string, languages: string[]): HouseDefinition["supports"] => ({
  medications: lockedBoxes,
  addictionMedications: {
    methadone: {
      storage: "Take-home bottles in the person’s own locked box",
      dosingTravel: "A ride to the clinic every morning at 6:30",
      training: "All staff, each year",
    },
    buprenorphine: { storage: "The person’s own locked box", dosingTravel: "", training: "All staff" },
    naltrexone: { storage: "", dosingTravel: "A ride to the monthly injection", training: "All staff" },
  },
  mobility,
  mentalHealth: "Quiet room, appointments on the house calendar, staff trained in de-escalation",
  children: "",
  languages,
});

const lantern: DemoNetwork = {
  id: "net_lantern-row",
  name: "Lantern Row Homes",
  legalEntity: "Lantern Row Homes LLC",
  timeZone: "America/Los_Angeles",
  partners: ["Larkfield Treatment Center", "Tern Point Residential", "Halfmoon Recovery"],
  houses: [
    {
      name: "Juniper House",
      area: "Echo Flats, Los Angeles",
      street: "114 Example Row",
      minimumDays: 14,
      level: "II",
      weeklyFeeCents: 24_500,
      supports: supports("Lower bunks in every room; no step at the back door", ["English", "Spanish"]),
      beds: labels(8),
      out: { "4B": "Window lock" },
      // 8A is for whoever moved in yesterday; 8B is free, so that a referral can be accepted at once.
      empty: ["2B", "4B", "5B", "7A", "7B", "8A", "8B"],
      leaving: { "1A": 9, "6A": 23 },
    },
    {
      name: "Alder House",
      area: "Marina Slope, Long Beach",
      street: "20 Example Court",
      minimumDays: 30,
      level: "III",
      weeklyFeeCents: 29_000,
      supports: supports("Two single rooms on the ground floor", ["English"]),
      beds: labels(5),
      empty: [],
      leaving: { "3A": 8 },
    },
    {
      name: "Mesa House",
      area: "Canyon Gate, Riverside",
      street: "7 Example Trail",
      minimumDays: null,
      level: "II",
      weeklyFeeCents: 21_000,
      supports: supports("Ramp and a roll-in shower", ["English", "Spanish"]),
      beds: labels(4),
      empty: ["3B", "4B"],
      registryLimit: true,
    },
    {
      name: "Cypress House",
      area: "Old Orchard, Pasadena",
      street: "55 Example Avenue",
      minimumDays: 7,
      level: "I",
      weeklyFeeCents: 18_000,
      supports: supports("One room without stairs", ["English"]),
      beds: labels(4),
      empty: ["2A", "3A"],
    },
    {
      name: "Poppy House",
      area: "Fern Hill, San Diego",
      street: "31 Example Lane",
      women: true,
      minimumDays: 14,
      level: "III",
      weeklyFeeCents: 27_500,
      supports: supports("Ground floor throughout", ["English", "Spanish"]),
      beds: labels(4),
      out: { "4A": "New mattress on its way" },
      empty: ["1B", "4A"],
    },
  ],
  members: [
    { name: "Vera Oakes", email: "vera@lanternrow.example", role: "network_administration" },
    { name: "Ansel Kestrel", email: "ansel@lanternrow.example", role: "network_care" },
    {
      name: "Delphine Marsh",
      email: "delphine@lanternrow.example",
      role: "house_manager",
      houses: ["Juniper House"],
    },
    {
      name: "Tamsin Swale",
      email: "tamsin@lanternrow.example",
      role: "house_staff",
      houses: ["Juniper House", "Mesa House"],
    },
    {
      name: "Hollis Vireo",
      email: "hollis@lanternrow.example",
      role: "peer_mentor",
      houses: ["Juniper House"],
    },
    { name: "Wade Thistle", email: "wade@lanternrow.example", role: "volunteer", houses: ["Juniper House"] },
    {
      name: "Nadia Plume",
      email: "nadia@lanternrow.example",
      role: "clinician",
      houses: ["Juniper House", "Alder House"],
    },
    { name: "Bert Ledger", email: "bert@lanternrow.example", role: "bookkeeper", houses: ["Juniper House"] },
    {
      name: "Sunniva Crest",
      email: "sunniva@lanternrow.example",
      role: "supervisor",
      houses: ["Juniper House", "Cypress House"],
    },
    {
      name: "Remy Guideway",
      email: "remy@lanternrow.example",
      role: "rehab_guide",
      houses: ["Juniper House"],
    },
    { name: "Gale Homer", email: "gale@lanternrow.example", role: "graduate", houses: ["Juniper House"] },
    {
      name: "Cedric Mesa",
      email: "cedric@lanternrow.example",
      role: "house_manager",
      houses: ["Mesa House", "Alder House"],
    },
    {
      name: "Poppy Lane",
      email: "poppy@lanternrow.example",
      role: "house_manager",
      houses: ["Poppy House", "Cypress House"],
    },
    { name: "Robin Bridges", email: "robin@both.example", role: "house_manager", houses: ["Cypress House"] },
  ],
};

const desert: DemoNetwork = {
  id: "net_high-mesa",
  name: "High Mesa Living",
  legalEntity: "High Mesa Living Inc.",
  timeZone: "America/Denver",
  partners: ["Sandhill Recovery", "Piñon Clinic"],
  houses: [
    {
      name: "Ocotillo House",
      area: "North Valley, Albuquerque",
      street: "3 Example Road",
      minimumDays: 7,
      level: "II",
      weeklyFeeCents: 16_000,
      supports: supports("One level, wide doors", ["English", "Spanish"]),
      beds: labels(4),
      out: { "4B": "Leak above the bed" },
      empty: ["2B", "3B", "4B"],
    },
    {
      name: "Saltbush House",
      area: "Nob Hill, Albuquerque",
      street: "18 Example Street",
      minimumDays: null,
      level: "I",
      weeklyFeeCents: 14_500,
      supports: supports("Stairs to the second floor only", ["English"]),
      beds: labels(3),
      empty: ["3A"],
      leaving: { "1A": 12 },
    },
    {
      name: "Yucca House",
      area: "South Capitol, Santa Fe",
      street: "90 Example Way",
      women: true,
      minimumDays: 14,
      level: "II",
      weeklyFeeCents: 17_500,
      supports: supports("Ground floor throughout", ["English", "Spanish"]),
      beds: labels(3),
      empty: ["1B", "2B"],
    },
  ],
  members: [
    { name: "Ottilie Range", email: "ottilie@highmesa.example", role: "network_administration" },
    { name: "Lev Arroyo", email: "lev@highmesa.example", role: "network_care" },
    {
      name: "Marta Bluff",
      email: "marta@highmesa.example",
      role: "house_manager",
      houses: ["Ocotillo House", "Saltbush House"],
    },
    { name: "Jude Wash", email: "jude@highmesa.example", role: "house_staff", houses: ["Ocotillo House"] },
    { name: "Ines Butte", email: "ines@highmesa.example", role: "peer_mentor", houses: ["Yucca House"] },
    { name: "Corin Draw", email: "corin@highmesa.example", role: "volunteer", houses: ["Ocotillo House"] },
    { name: "Pia Ridge", email: "pia@highmesa.example", role: "clinician", houses: ["Ocotillo House"] },
    { name: "Saul Tally", email: "saul@highmesa.example", role: "bookkeeper", houses: ["Ocotillo House"] },
    { name: "Thea Summit", email: "thea@highmesa.example", role: "supervisor", houses: ["Ocotillo House"] },
    { name: "Oren Trail", email: "oren@highmesa.example", role: "rehab_guide", houses: ["Saltbush House"] },
    { name: "Bea Harvest", email: "bea@highmesa.example", role: "graduate", houses: ["Ocotillo House"] },
    { name: "Robin Bridges", email: "robin@both.example", role: "house_staff", houses: ["Saltbush House"] },
  ],
};

export const demoNetworks: readonly DemoNetwork[] = [lantern, desert];
