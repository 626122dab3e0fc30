import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { State } from "#shared/records/house/states.ts";
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
  /** Labels of its beds. */
  readonly beds: readonly string[];
  readonly out?: Readonly<Record<string, string>>;
  /** Labels of unoccupied beds. */
  readonly empty: readonly string[];
  /** Days from now on which residents have agreed to move out, by bed. */
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

/** A resident who has signed in to their own page before. */
export interface DemoOwnPage {
  readonly house: string;
  /** The label of their bed. */
  readonly bed: string;
  readonly email: string;
  readonly who: { readonly legalName: string; readonly preferredName?: string; readonly birthDate: string };
  /** Whoever their family consent names is invited as a guest. */
  readonly guest?: true;
}

export interface DemoNetwork {
  readonly id: `net_${string}`;
  readonly name: string;
  readonly legalEntity: string;
  readonly state: State;
  readonly timeZone: string;
  readonly houses: readonly DemoHouse[];
  readonly partners: readonly string[];
  /** The contacts for complaints and for oversight of the houses, as named in their paperwork. */
  readonly hearsComplaints: string;
  readonly overseenBy: string;
  readonly members: readonly DemoMember[];
  readonly residents: readonly DemoOwnPage[];
  /** An agreement with an outside organization, and how many days ago it took effect for a year. */
  readonly agreement: { readonly party: string; readonly service: string; readonly daysAgo: number };
}

/** Who lives in a bed, if they have a page of their own. */
export const atOwnPage = ({ residents }: DemoNetwork, house: string, bed: string): DemoOwnPage | undefined =>
  residents.find((one) => one.house === house && one.bed === bed);

/** `1A`, `1B`, `2A` and so on. */
export const labels = (rooms: number): string[] =>
  Array.from({ length: rooms }, (_, at) => [`${at + 1}A`, `${at + 1}B`]).flat();

const lockedBoxes = "A locked box for each person’s medications; trained staff; rides to dosing on weekdays";
export const supports = (mobility: string, languages: string[]): HouseDefinition["supports"] => ({
  medications: lockedBoxes,
  addictionMedications: {
    methadone: {
      storage: "Take-home bottles in the person’s own locked box",
      dosingTravel: "A ride to the clinic every morning at 6:30 AM",
      training: "All staff, every year",
    },
    buprenorphine: { storage: "The person’s own locked box", dosingTravel: "", training: "All staff" },
    naltrexone: { storage: "", dosingTravel: "A ride to the monthly injection", training: "All staff" },
  },
  mobility,
  mentalHealth: "Quiet room, appointments on the house calendar, staff trained in de-escalation",
  children: "",
  languages,
});
