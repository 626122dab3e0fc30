import { together } from "../../said.ts";
import { about } from "./about.ts";
import { accommodations } from "./accommodations.ts";
import { brought } from "./brought.ts";
import { emergency } from "./emergency.ts";
import { copyPage, departure } from "./move-out.ts";
import { ownPage, ownPageMail, ownPageReplaced } from "./own-page.ts";
import { document, packet, signing, texts } from "./packet.ts";
import { paper } from "./paper.ts";
import { ownReview, review } from "./review.ts";
import { accommodationSaid } from "./said/accommodation.ts";
import { broughtSaid } from "./said/brought.ts";
import { departureSaid } from "./said/departure.ts";
import { emergencySaid } from "./said/emergency.ts";
import { journeySaid } from "./said/journey.ts";
import { packetSaid } from "./said/packet.ts";
import { reviewSaid } from "./said/review.ts";
import { staySaid } from "./said/stay.ts";
import { moveOut, stay, walkIn } from "./stay.ts";
import { transfer } from "./transfer.ts";

export const residents = {
  about,
  walkIn,
  stay,
  packet,
  paper,
  signing,
  document,
  texts,
  accommodations,
  brought,
  transfer,
  departure,
  emergency,
  review,
  ownReview,
  copyPage,
  ownPage,
  ownPageMail,
  ownPageReplaced,
  moveOut,
};

/** The sentences of this area's codes. */
export const said = together(
  staySaid,
  packetSaid,
  accommodationSaid,
  broughtSaid,
  departureSaid,
  emergencySaid,
  journeySaid,
  reviewSaid,
);
