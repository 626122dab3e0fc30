import { copyPage, departure } from "./move-out.ts";
import { accommodations, document, packet, signing, texts } from "./packet.ts";
import { moveOut, stay, walkIn } from "./stay.ts";
import { transfer } from "./transfer.ts";

export const residents = {
  walkIn,
  stay,
  packet,
  signing,
  document,
  texts,
  accommodations,
  transfer,
  departure,
  copyPage,
  moveOut,
};
