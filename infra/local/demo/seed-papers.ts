import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { hashOf } from "#shared/records/packet/document.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import { startingTexts } from "#shared/records/packet/starting-texts.ts";
import { writtenParts } from "#shared/records/packet/texts.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { adoptSignature } from "#shared/residents/packet/adopt-signature.ts";
import { readPart } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { writeText } from "#shared/residents/packet/write-text.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { System } from "../system.ts";
import { at, command, type Seeded } from "./kit.ts";
import { atOwnPage, type DemoNetwork } from "./network.ts";

/** The values for the blanks of the starting texts, in order; all invented. */
const blanks: Readonly<Record<string, string>> = {
  "Who pays for the laboratory": "The network pays for the laboratory.",
  "What else is honored when someone tells first": "It is not held against you in any later decision.",
  "How long a bed is held for someone in treatment": "We hold your bed for 14 days.",
  "each provider with its phone number":
    "Sample Counseling, 555-555-0112; Sample Family Clinic, 555-555-0113",
  "each tie in a sentence, or “None.”": "None.",
  "street address, as you would say it to 911": "the one on the card by the front door",
  "where, on each floor": "in the red box by the stairs, on each floor",
  "where the first aid kit is": "in the kitchen, beside the door",
  "where the fire extinguishers are": "in the kitchen and on each landing",
  "where the alarms are": "in every bedroom and hallway",
  "where each one is": "in the hall closet, each with a label",
  "the exits from your room and from the house": "your door and window, the front and the back door",
  "the meeting place outside": "the lamp post across the street",
  "phone number": "555-555-0111",
  "name and street": "Sample General Hospital, Sample Street",
  "how often": "every three months",
};

function filled(text: string, { hearsComplaints, overseenBy }: DemoNetwork): string {
  const all: typeof blanks = {
    ...blanks,
    "the person in the network who hears complaints, with phone and email": hearsComplaints,
    "the organization that certifies or oversees this house, with phone and website": overseenBy,
  };
  return text.replace(/\[\[(.*?)\]\]/gu, (whole, blank: string) => all[blank] ?? whole);
}

/** The network reviews and adopts the starting texts. */
export async function keepTexts(scope: Scope, plan: DemoNetwork): Promise<void> {
  for (const [version, part] of writtenParts.entries()) {
    const text = filled(startingTexts[part], plan);
    await writeText(scope, { of: "network", part, text, version, command: command() });
  }
}

/** The bed of the resident who moved in yesterday. */
const bedOfYesterday = "8A";

const said: Readonly<Partial<Record<Part, Record<string, string>>>> = {
  contacts: {
    "contacts/0/name": "Junco Towhee",
    "contacts/0/relation": "brother",
    "contacts/0/phone": "555-0142",
    "contacts/0/mayBeTold": "That I’m safe, and to call the house",
    safePhone: "555-0143",
    mayLeaveMessage: "no",
  },
};

/** A resident moved in yesterday, has signed half of the documents, and got the lower bunk they asked for. */
export async function signPapers(system: System, one: Seeded, now: Temporal.Instant): Promise<void> {
  const house = one.houses.get("Juniper House");
  const newcomer = atOwnPage(one.plan, "Juniper House", bedOfYesterday)?.who;
  if (!house || !newcomer) return;
  const moved = now.subtract({ hours: 22 });
  const scope = scopeInHouse(at(system.world, moved), one.care, house, "demo");
  const bed = (await readBoard(scope, { house })).beds.find(({ label }) => label === bedOfYesterday);
  if (bed?.state !== "free") throw new Error(`The demo needs bed ${bedOfYesterday} for yesterday's move-in`);
  const asked = { house, bed: bed.id, ...newcomer, command: command() };
  const { stay } = await moveInWithoutReferral(scope, asked);
  const signed = ["fees", "refund_policy", "rules", "rights", "grievance", "contacts"] as const;
  const adopting = { house, stay, agreed: "yes", name: newcomer.legalName, command: command() };
  await adoptSignature(scopeInHouse(at(system.world, moved), one.care, house, "demo"), adopting);
  for (const [count, part] of signed.entries()) {
    const then = at(system.world, moved.add({ minutes: 2 * (count + 1) }));
    await sign(scopeInHouse(then, one.care, house, "demo"), { house, stay }, part);
  }
  const words = "A lower bunk. I can’t climb a ladder with my knee.";
  const { accommodation } = await askAccommodation(scope, { house, stay, asked: words, command: command() });
  await decideAccommodation(scope, {
    house,
    stay,
    accommodation,
    version: 1,
    form: {
      answer: "granted",
      what: `Bed ${bedOfYesterday}, lower.`,
      ground: "",
      alternative: "",
      reviewOn: "",
    },
    command: command(),
  });
}

async function sign(scope: Scope, ids: { house: Id<"house">; stay: Id<"stay"> }, part: Part): Promise<void> {
  const { texts } = await readPart(scope, { ...ids, part });
  const paper = isTextPart(part) ? texts[part] : undefined;
  const shown = paper ? { shown: hashOf(paper) } : {};
  const form = { ...shown, ...said[part] };
  await signDocument(scope, { ...ids, part, form, command: command() });
}
