import { message } from "../message.ts";

/** What a resident takes along. */
export const record = {
  lead: "Everything on your pages in one file: where you lived, what you signed, your consents, what was shared and who looked. It’s yours. Keep it, or give it to your next house or anyone you choose.",
  holds:
    "The file has a PDF to read and the same information as data, with a seal. With the seal, a house that uses the same Porchlight service can check that the data wasn’t changed.",
  private: "It has private information in it. On a shared phone, delete it when you’re done.",
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
  sealed:
    "The data beside this PDF has a seal. A house that uses the same Porchlight service can check that it wasn’t changed.",
  readme:
    "This is your own record from a sober-living network.\nrecord.pdf is to read and print. record.json has the same information as data, with a seal that shows whether it was changed.\nA house that uses the same Porchlight service can add record.json to its records.\nplan.pdf and plan.json are your recovery plan, if you have one. A house doesn’t need them to add your record: it’s up to you who gets them.\nGive it only to people you trust.\n",
};
