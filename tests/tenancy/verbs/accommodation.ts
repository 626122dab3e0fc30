import type { Id } from "#shared/kernel/ids.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { command } from "../../support/small-world.ts";
import type { Makes, Verb } from "./kit.ts";

const form = { answer: "granted", what: "2A, lower", ground: "", alternative: "", reviewOn: "" };

/** The same three for a referral: in its house, and in the inbox. */
const onReferral: Record<string, Verb> = {
  listAccommodationsOnReferral: {
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, referral }) => listAccommodations(s, { house, referral }),
  },
  askAccommodationOnReferral: {
    tells: "accommodation.asked",
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, referral }) =>
      askAccommodation(s, { house, referral, asked: "A lower bunk", command: command() }),
  },
  decideAccommodationOnReferral: {
    tells: "accommodation.answered",
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, referral, request }) =>
      decideAccommodation(s, {
        house,
        referral,
        accommodation: request,
        version: 1,
        form,
        command: command(),
      }),
  },
  listAccommodationsInInbox: {
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) => listAccommodations(s, { house: null, referral }),
  },
  askAccommodationInInbox: {
    tells: "accommodation.asked",
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) =>
      askAccommodation(s, { house: null, referral, asked: "A lower bunk", command: command() }),
  },
  decideAccommodationInInbox: {
    tells: "accommodation.answered",
    permission: "inbox.read",
    over: "care",
    run: (s, { referral, request }) =>
      decideAccommodation(s, {
        house: null,
        referral,
        accommodation: request,
        version: 1,
        form,
        command: command(),
      }),
  },
};

export const accommodationVerbs: Record<string, Verb> = {
  ...onReferral,
  listAccommodations: {
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, stay }) => listAccommodations(s, { house, stay }),
  },
  askAccommodation: {
    tells: "accommodation.asked",
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, stay }) =>
      askAccommodation(s, { house, stay, asked: "A lower bunk", command: command() }),
  },
  decideAccommodation: {
    tells: "accommodation.answered",
    permission: "accommodation.manage",
    over: "house",
    run: (s, { house, stay, accommodation }) =>
      decideAccommodation(s, {
        house,
        stay,
        accommodation,
        version: 1,
        form,
        command: command(),
      }),
  },
};

declare module "./kit.ts" {
  interface Things {
    /** Asked for with the stay. */
    accommodation: Id<"accommodation">;
    /** Asked for with the referral. */
    request: Id<"accommodation">;
  }
}

export const askedFor: Makes = async (world, { house, stay, referral }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const ofStay = { house, stay, asked: "A lower bunk", command: command() };
  const { accommodation } = await askAccommodation(manager, ofStay);
  const ofReferral = { house, referral, asked: "No stairs", command: command() };
  const { accommodation: request } = await askAccommodation(manager, ofReferral);
  return { accommodation, request };
};
