import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  cents,
  choice,
  date,
  defineForm,
  field,
  lines,
  list,
  name,
  type PartlySaid,
  type Said,
  type Sent,
  several,
  text,
  textToSign,
  tick,
  timeZone,
  wholeNumber,
} from "#shared/kernel/form.ts";
import { readText } from "#shared/kernel/text.ts";
import { type BedAsked, bedsField } from "#shared/records/bed/beds-from.ts";
import {
  addictionMedications,
  type HouseDefinition,
  type HouseTexts,
  noneOfEach,
  weekdays,
} from "./house.ts";
import { stateCodes, stateIn } from "./states.ts";

const line = () => text({ most: 500 });
const writing = { most: 12_000 };
const days = (most: number) => wholeNumber({ least: 0, most });
/** A phone number. One from a spreadsheet may contain words. */
const number = () => field("phone", undefined, (sent) => readText(sent, "", { most: 40 }));
const served = ["men", "women", "children"] as const;
const ways = ["storage", "dosingTravel", "training"] as const;

const fields = {
  name: name({ most: 120, required: "house.name_required" }),
  area: text({ most: 500, required: "house.area_required" }),
  street: line(),
  state: choice(stateCodes),
  phone: number(),
  onCallPhone: number(),
  timeZone: timeZone(),
  serves: several(served, "house.serves_required"),
  minimumDaysSinceUse: wholeNumber({ least: 0, most: 365 }),
  weeklyFee: cents(),
  dueDay: choice(weekdays),
  lateFee: cents(),
  lateAfterDays: days(60),
  deposit: cents(),
  depositReturnDays: days(90),
  fundingKinds: list(),
  decisionHours: wholeNumber({ least: 1, most: 168 }),
  paused: tick(),
  methadone_storage: line(),
  methadone_dosingTravel: line(),
  methadone_training: line(),
  buprenorphine_storage: line(),
  buprenorphine_dosingTravel: line(),
  buprenorphine_training: line(),
  naltrexone_storage: line(),
  naltrexone_dosingTravel: line(),
  naltrexone_training: line(),
  medications: line(),
  mobility: line(),
  mentalHealth: line(),
  childrenSupport: line(),
  languages: list(),
  level: choice(["I", "II", "III", "IV"]),
  type: choice(["P", "M", "S", "C"]),
  certificationBody: text({ most: 120 }),
  certificationNumber: text({ most: 120 }),
  certificationExpires: date(),
  registryLimit: tick(),
  distanceLimits: line(),
  fees: textToSign(writing),
  refundPolicy: textToSign(writing),
  rules: textToSign(writing),
  notes: lines(writing),
};
/** A house's profile. */
export const houseForm = defineForm("house", "network.manage", fields);
/** A new house, with its rooms and beds. */
export const newHouseForm = defineForm("house", "network.manage", { ...fields, beds: bedsField() });

/** A house's form or spreadsheet row; missing fields are left out. */
export type HouseForm = Sent<typeof houseForm>;
type SaidOfHouse = Said<typeof houseForm>;
type HouseRead = Omit<HouseDefinition, "id"> & { readonly texts: Omit<HouseTexts, "house"> };

/** @throws invalid with every wrong field */
export const houseFrom = (sent: HouseForm): HouseRead => houseOf(houseForm.read(sent, together));

/** @throws invalid with every wrong field */
export function newHouseFrom(sent: Sent<typeof newHouseForm>): { house: HouseRead; beds: BedAsked[] } {
  const { beds, ...said } = newHouseForm.read(sent, together);
  return { house: houseOf(said), beds };
}

const gendersOf = (serves: SaidOfHouse["serves"]) => serves.filter((one) => one !== "children");

/** Checks fields against each other. */
function together(said: PartlySaid<typeof houseForm>, errors: FieldErrors): void {
  const { certificationBody: body, certificationNumber: number, certificationExpires: expires } = said;
  if (body === "" && (number || expires)) errors.add("/certificationBody", "house.certifier_required");
  if (expires === null && (body || number))
    errors.add("/certificationExpires", "house.certification_date_required");
  if (said.serves && gendersOf(said.serves).length === 0) errors.add("/serves", "house.serves_required");
}

function houseOf(said: SaidOfHouse): HouseRead {
  const addiction = noneOfEach();
  for (const medication of addictionMedications)
    for (const way of ways) addiction[medication][way] = said[`${medication}_${way}`];
  return {
    name: said.name,
    area: said.area,
    street: said.street,
    state: said.state ?? stateIn(said.area),
    timeZone: said.timeZone,
    phone: said.phone,
    onCallPhone: said.onCallPhone,
    decisionHours: said.decisionHours ?? 24,
    serves: { genders: gendersOf(said.serves), children: said.serves.includes("children") },
    minimumDaysSinceUse: said.minimumDaysSinceUse,
    registryLimit: said.registryLimit,
    distanceLimits: said.distanceLimits,
    selfDescribed: { level: said.level, type: said.type },
    certification: certificationOf(said),
    supports: {
      medications: said.medications,
      addictionMedications: addiction,
      mobility: said.mobility,
      mentalHealth: said.mentalHealth,
      children: said.childrenSupport,
      languages: said.languages,
    },
    fundingKinds: said.fundingKinds,
    weeklyFeeCents: said.weeklyFee,
    depositCents: said.deposit,
    feeTerms: {
      dueDay: said.dueDay,
      lateFeeCents: said.lateFee,
      lateAfterDays: said.lateAfterDays,
      depositReturnDays: said.depositReturnDays,
    },
    paused: said.paused,
    texts: { fees: said.fees, refundPolicy: said.refundPolicy, rules: said.rules, notes: said.notes },
    imported: null,
  };
}

const certificationOf = ({
  certificationBody: body,
  certificationNumber: number,
  certificationExpires: expires,
}: SaidOfHouse): HouseDefinition["certification"] => (expires === null ? null : { body, number, expires });

const dollars = (amount: number | null): string => (amount === null ? "" : (amount / 100).toFixed(2));
const digits = (number: number | null): string => (number === null ? "" : String(number));
const yes = (value: boolean): string => (value ? "yes" : "");

/** The fields of a house as a form shows them: what `houseFrom` reads back as the same. */
export function formOf(house: HouseDefinition, texts: Omit<HouseTexts, "house">) {
  const { serves, supports, certification, selfDescribed, feeTerms } = house;
  return {
    name: house.name,
    area: house.area,
    street: house.street,
    state: house.state ?? "",
    timeZone: house.timeZone,
    phone: house.phone,
    onCallPhone: house.onCallPhone,
    decisionHours: String(house.decisionHours),
    serves: served.filter((one) => (one === "children" ? serves.children : serves.genders.includes(one))),
    minimumDaysSinceUse: digits(house.minimumDaysSinceUse),
    registryLimit: yes(house.registryLimit),
    distanceLimits: house.distanceLimits,
    level: selfDescribed.level ?? "",
    type: selfDescribed.type ?? "",
    certificationBody: certification?.body ?? "",
    certificationNumber: certification?.number ?? "",
    certificationExpires: certification?.expires ?? "",
    medications: supports.medications,
    ...Object.fromEntries(
      addictionMedications.flatMap((one) =>
        ways.map((way) => [`${one}_${way}`, supports.addictionMedications[one][way]]),
      ),
    ),
    mobility: supports.mobility,
    mentalHealth: supports.mentalHealth,
    childrenSupport: supports.children,
    languages: supports.languages.join(", "),
    fundingKinds: house.fundingKinds.join(", "),
    weeklyFee: dollars(house.weeklyFeeCents),
    dueDay: feeTerms.dueDay ?? "",
    lateFee: dollars(feeTerms.lateFeeCents),
    lateAfterDays: digits(feeTerms.lateAfterDays),
    deposit: dollars(house.depositCents),
    depositReturnDays: digits(feeTerms.depositReturnDays),
    paused: yes(house.paused),
    ...texts,
  };
}
