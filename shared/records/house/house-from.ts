import { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  readCents,
  readDate,
  readList,
  readText,
  readTimeZone,
  readWholeNumber,
} from "#shared/kernel/text.ts";
import { addictionMedications, type HouseDefinition, type HouseTexts, noneOfEach } from "./house.ts";

/** A house's form or spreadsheet row: plain text by field; missing fields are left out. */
export type HouseForm = Readonly<Record<string, string | undefined>>;

const line = 500;
/** The longest text. */
const longest = 12_000;
const levels = ["I", "II", "III", "IV"] as const;
const types = ["P", "M", "S", "C"] as const;
const ways = ["storage", "dosingTravel", "training"] as const;

const oneOf = <T extends string>(all: readonly T[], text: string | undefined): T | null =>
  all.find((one) => one === text) ?? null;

/**
 * A house from its form. Amounts are dollars, dates calendar dates, lists separated by commas. @throws
 * invalid with every wrong field
 */
export function houseFrom(
  form: HouseForm,
): Omit<HouseDefinition, "id"> & { readonly texts: Omit<HouseTexts, "house"> } {
  const fields = new FieldErrors();
  const text = (name: string, rule: Partial<Parameters<typeof readText>[2]> = {}) =>
    fields.read(() => readText(form[name], `/${name}`, { most: line, ...rule }), "");
  const number = (name: string, least: number, most: number) =>
    fields.read(() => readWholeNumber(form[name], `/${name}`, { least, most }), null);
  const amount = (name: string) => fields.read(() => readCents(form[name], `/${name}`), null);
  const list = (name: string) => fields.read(() => readList(form[name], `/${name}`), []);
  const long = (name: string) => text(name, { most: longest, lines: true });
  const addiction = noneOfEach();
  for (const medication of addictionMedications)
    for (const way of ways) addiction[medication][way] = text(`${medication}_${way}`);
  const house = {
    name: text("name", { most: 120, required: "house.name_required" }),
    area: text("area", { required: "house.area_required" }),
    street: text("street"),
    timeZone: fields.read(() => readTimeZone(form.timeZone, "/timeZone"), ""),
    phone: text("phone", { most: 40 }),
    onCallPhone: text("onCallPhone", { most: 40 }),
    decisionHours: number("decisionHours", 1, 168) ?? 24,
    serves: {
      genders: (["men", "women"] as const).filter((one) => form[one] === "yes"),
      children: form.children === "yes",
    },
    minimumDaysSinceUse: number("minimumDaysSinceUse", 0, 365),
    registryLimit: form.registryLimit === "yes",
    distanceLimits: text("distanceLimits"),
    selfDescribed: { level: oneOf(levels, form.level), type: oneOf(types, form.type) },
    certification: certificationFrom(form, fields),
    supports: {
      medications: text("medications"),
      addictionMedications: addiction,
      mobility: text("mobility"),
      mentalHealth: text("mentalHealth"),
      children: text("childrenSupport"),
      languages: list("languages"),
    },
    fundingKinds: list("fundingKinds"),
    weeklyFeeCents: amount("weeklyFee"),
    depositCents: amount("deposit"),
    paused: form.paused === "yes",
    texts: {
      fees: long("fees"),
      refundPolicy: long("refundPolicy"),
      rules: long("rules"),
      notes: long("notes"),
    },
    imported: null,
  };
  if (house.serves.genders.length === 0) fields.add("/serves", "house.serves_required");
  fields.throwIfAny();
  return house;
}

function certificationFrom(form: HouseForm, fields: FieldErrors): HouseDefinition["certification"] {
  const text = (name: string) => fields.read(() => readText(form[name], `/${name}`, { most: 120 }), "");
  const [body, number] = [text("certificationBody"), text("certificationNumber")];
  const expires = fields.read(() => readDate(form.certificationExpires, "/certificationExpires"), null);
  if (body === "" && number === "" && expires === null) return null;
  if (body === "") fields.add("/certificationBody", "house.certifier_required");
  if (expires === null) fields.add("/certificationExpires", "house.certification_date_required");
  return { body, number, expires: expires ?? "" };
}

const dollars = (amount: number | null): string => (amount === null ? "" : (amount / 100).toFixed(2));
const yes = (value: boolean): string => (value ? "yes" : "");

/** The fields of a house as form texts, the inverse of `houseFrom`. */
export function formOf(house: HouseDefinition, texts: Omit<HouseTexts, "house">): Record<string, string> {
  const { serves, supports, certification, selfDescribed } = house;
  return {
    name: house.name,
    area: house.area,
    street: house.street,
    timeZone: house.timeZone,
    phone: house.phone,
    onCallPhone: house.onCallPhone,
    decisionHours: String(house.decisionHours),
    men: yes(serves.genders.includes("men")),
    women: yes(serves.genders.includes("women")),
    children: yes(serves.children),
    minimumDaysSinceUse: house.minimumDaysSinceUse === null ? "" : String(house.minimumDaysSinceUse),
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
    deposit: dollars(house.depositCents),
    paused: yes(house.paused),
    ...texts,
  };
}
