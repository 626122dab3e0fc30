import { message } from "../message.ts";

/** Who looked, what was shared, what was taken along, and links to the page. */
export const disclosures = {
  lookedTitle: "Who looked at your record",
  looked:
    "Each time staff open your record, it’s logged, including before you moved in. Views within the same hour count once.",
  lookedNone: "No one has looked yet.",
  look: message("{name}, {role}"),
  lookInEmergency: message("{name}, {role}, in an emergency"),
  links: {
    title: "Links to your page",
    lead: "Staff made these so you could come in without an email. If one was opened and it wasn’t you, call the house and ask for a new link. A new link shuts the old one off.",
    made: message("{name} made a link, {when}"),
    opened: message("Opened {when}"),
    on: message("Opened {when} on {device}"),
    states: { open: "Not opened yet", over: "Never opened, and it no longer works" },
    devices: {
      iphone: "an iPhone",
      ipad: "an iPad",
      android: "an Android phone or tablet",
      chromeos: "a Chromebook",
      windows: "a Windows computer",
      macos: "a Mac",
      linux: "a Linux computer",
    },
  },
  leftTitle: "What was shared with others",
  left: "The last three years. You have a right to this list, and to a copy.",
  leftNone: "Nothing was shared.",
  takenTitle: "What you took along",
  taken: "Your own downloads of your record. Only you see this list.",
  under: message("Under your consent: {purpose}"),
  emergency: message("In a medical emergency, to {facility}: {nature}"),
  older: "Older",
  ways: {
    partner_api: "Through their computer system",
    phone: "By phone",
    in_person: "In person",
    letter: "By letter",
    file: "As a file",
    link: "By personal link",
    email: "By email",
  },
};
