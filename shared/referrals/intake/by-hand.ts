import type { Temporal } from "temporal-polyfill";
import { choice, date, defineForm, name, phone, type Said, type Sent, text } from "#shared/kernel/form.ts";
import { dateWithin, today } from "#shared/kernel/local-date.ts";
import { housesWanted } from "#shared/records/house/serves.ts";
import { freeWords } from "#shared/records/inquiry/content.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { returnable } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referrers, type Source } from "#shared/records/referral/source.ts";

/** The first facts of a referral by phone, fax or in person. All others are added as they become known. */
export const takingForm = defineForm("taking", "referral.take", {
  from: choice(referrers, "referral.referrer_required"),
  /** Required of a program. */
  program: name({ most: 120 }),
  /** Whom to call about it: required unless they refer themselves. */
  contactName: text({ most: 120 }),
  contactPhone: phone(),
  givenName: text({ most: 80, required: "text.first_name_required" }),
  familyName: text({ most: 80 }),
  birthDate: date("referral.birth_date_required"),
  /** Required if they refer themselves. */
  phone: phone(),
  neededBy: date("referral.needed_by_required"),
  houseWanted: choice(housesWanted, "referral.house_wanted_required"),
  words: freeWords(),
});
export type Taken = Said<typeof takingForm>;

/** What is known of a referral when it is entered by hand. */
export interface ByHand extends Pick<ReferralHeader, "source" | "contact"> {
  readonly facts: ReferralFacts;
}

/** Reads the form. @throws invalid with every field */
export function readTaken(sent: Sent<typeof takingForm>): Taken {
  return takingForm.read(sent, (said, errors) => {
    if (said.from === "self" && !said.phone) errors.add("/phone", "referral.phone_required");
    if (said.from === "program" && !said.program) errors.add("/program", "referral.program_required");
    if (!said.from || said.from === "self") return;
    if (!said.contactName) errors.add("/contactName", "referral.contact_required");
    if (!said.contactPhone) errors.add("/contactPhone", "referral.contact_phone_required");
  });
}

const yearsOld = 110;

/** The referral's first facts, with days judged in the time zone of its place. @throws invalid */
export function byHand(said: Taken, now: Temporal.Instant, timeZone: string): ByHand {
  const day = today(now, timeZone);
  const birthDate = dateWithin(said.birthDate, "/birthDate", day, { back: 366 * yearsOld, ahead: 0 });
  const neededBy = dateWithin(said.neededBy, "/neededBy", day, { back: 0, ahead: 366 });
  const { from, givenName, familyName, words } = said;
  const self = from === "self";
  return {
    source: sourceOf(said),
    contact: self
      ? { name: givenName, phone: said.phone }
      : { name: said.contactName, phone: said.contactPhone },
    facts: {
      routing: { neededBy, houses: "any_suitable" },
      // Only the person's own referral needs no other consent before they are told what becomes of it.
      ...(self ? { consent: { basis: "self", mayReturn: [...returnable] } } : {}),
      person: {
        legalName: [givenName, familyName].filter(Boolean).join(" "),
        givenName,
        ...(familyName ? { familyName } : {}),
        birthDate,
        safeContact: said.phone ? { phone: said.phone } : {},
        gender: { houseWanted: said.houseWanted },
      },
      recovery: words ? { strengths: words } : {},
      treatment: {},
      living: {},
      justice: {},
      funding: {},
    },
  };
}

/** Only an organization is named. */
const sourceOf = ({ from, program }: Taken): Source => ({
  kind: from,
  name: from === "program" ? program : "",
});
