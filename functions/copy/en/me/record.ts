import { message } from "../message.ts";

/** What a resident takes along. */
export const record = {
  lead: "Everything on your pages in one file: where you lived, what you signed, your consents, what was shared and who looked. It is yours. Keep it, or give it to the next house or to anyone you choose.",
  holds:
    "The file holds a PDF to read and the same as data, with a seal. The seal shows the next house that nothing in it was changed.",
  private: "It has private things in it. On a shared phone, delete it when you’re done.",
  button: "Download my record",
  title: "My record",
  made: message("Made {day} from {network}"),
  stays: "Where I lived",
  stay: message("{house}, bed {bed}, {since} to {until, select, none {now} other {{until}}}"),
  aHouse: "A house",
  consents: "My consents",
  consent: message("{title}, with {to}. Signed {day}.{over, select, yes { It has ended.} other {}}"),
  left: "What was shared with others",
  leftOne: message("{day}: {to}. {what}. {purpose}."),
  looked: "Who looked at my record",
  look: message("{day}: {name}, {role}"),
  none: "None.",
  sealed: "Sealed: anyone who runs Porchlight can check that nothing was changed.",
  readme:
    "This is your own record from a sober-living network.\nrecord.pdf is to read and print. record.json holds the same as data, with a seal that shows whether anything was changed.\nThe next house can bring record.json in. Give it only to people you trust.\n",
};
