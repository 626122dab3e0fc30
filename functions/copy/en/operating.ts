import type { CredentialKind } from "#shared/records/member/member.ts";

const credentials: Readonly<Record<CredentialKind, string>> = {
  peer_certification: "Peer certification",
  clinical_licence: "Clinical license",
  cpr_first_aid: "CPR and first aid",
  naloxone_training: "Naloxone training",
  background_check: "Background check",
  tuberculosis_screening: "Tuberculosis screening",
  driving_licence: "Driving license",
  confidentiality_training: "Confidentiality training",
  other: "Other",
};

/** What the pages say to those who run a network. */
export const operating = {
  found: {
    title: "Start a network",
    lead: "A network is one operator and its houses. Two minutes; everything but its name can be changed later.",
    fields: {
      yourName: "Your name",
      name: "Name of the network",
      legalEntity: "Legal entity that runs the houses",
      timeZone: "Time zone",
      contactEmail: "E-mail for partners and people",
      contactPhone: "Phone",
    },
    zoneUnsaid: "Choose the zone of most of your houses",
    legalHint: "A person’s consent to share their record names this entity.",
    button: "Start the network",
    invited: (email: string) =>
      `Were you invited to a network? Ask its administration to invite ${email}, then sign in again.`,
  },
  setUp: {
    welcome: (name: string) => `Welcome, ${name}`,
    progress: (done: number, of: number) =>
      done === of
        ? "All set up. The lamp is on."
        : `${done} of ${of} steps done. Stop any time, it is all kept.`,
    change: "Change",
    left: "Set up the network",
    steps: {
      network: { title: "Your network", lead: (entity: string, zone: string) => `${entity}. ${zone} time.` },
      houses: {
        title: "Your houses",
        lead: "Name, whom each serves, how it supports people, its fees and rules. Two minutes a house.",
        counted: (n: number) => (n === 1 ? "One house." : `${n} houses.`),
        act: "Add a house",
        also: "From a spreadsheet",
      },
      beds: {
        title: "Rooms and beds",
        lead: "What is painted on each bed. They come with the house, or later.",
        counted: (n: number) => (n === 1 ? "One bed." : `${n} beds.`),
        some: (beds: number, without: number) =>
          `${beds === 1 ? "One bed" : `${beds} beds`} so far. ${without === 1 ? "One house has none yet." : `${without} houses have none yet.`}`,
        act: "Open the houses",
      },
      papers: {
        title: "Papers and notices",
        lead: "What every resident reads and signs at a move-in, written once for all houses, and which notice stands first.",
        found: (written: number, of: number, notice: boolean) =>
          `${written} of ${of} texts written. ${notice ? "The usual notice is chosen." : "The usual notice is still to be chosen."}`,
        act: "Write the papers",
        also: "Choose the notice",
      },
      people: {
        title: "Your people",
        lead: "Admissions, managers, mentors, volunteers: invited by e-mail. To see referrals and residents yourself, invite your own address as admissions: administration sees numbers, never names.",
        counted: (n: number) => (n === 1 ? "One person beside you." : `${n} people beside you.`),
        act: "Invite somebody",
      },
      partners: {
        title: "Partners",
        lead: "The rehabs that send you people, each with its own key.",
        counted: (n: number) => (n === 1 ? "One partner." : `${n} partners.`),
        act: "Add a partner",
      },
      residents: {
        title: "Who lives there now",
        lead: "Admissions bring them in from a spreadsheet (under People), or a house manager moves them in, with the real dates. Nobody’s days start over.",
        counted: (n: number) => (n === 1 ? "One resident." : `${n} residents.`),
        act: "Invite admissions",
      },
    },
  },
  settings: {
    title: "Network settings",
    lead: "Partners and a person’s consent see these.",
    button: "Save",
    back: "Network",
  },
  people: {
    title: "Members",
    lead: "Who works in the network, as what, and where.",
    invite: "Invite somebody",
    inviteHint: "They get an e-mail and sign in with that address. Their role holds from the first request.",
    inviteButton: "Send the invitation",
    name: "Name",
    email: "E-mail",
    role: "Role",
    houses: "In these houses",
    housesHint: "Administration and admissions work for the whole network; every other role needs a house.",
    invited: (when: string) => `Invited ${when}`,
    again: "Send the invitation again",
    change: "Change",
    changeButton: "Save",
    remove: "Remove from the network",
    removeHint: "At once, wherever they are signed in. Their name stays at what they did.",
    removeButton: "Remove",
    paused: (when: string) => `Suspended since ${when}. Every request of theirs is refused.`,
    yourself: "This is you. Another administrator can suspend or remove you.",
    back: "Members",
    open: (name: string) => `Open ${name}`,
    credentials: "Credentials and checks",
    credential: credentials,
    addCredential: "Add a credential or check",
    kind: "What it is",
    note: "Number, or what it is about",
    expires: "Ends on",
    record: "Save it",
    takeAway: "Take away",
    noCredentials: "None recorded.",
    ends: (day: string) => `Ends ${day}`,
    ended: (day: string) => `Ended ${day}`,
    endless: "No end",
    mail: {
      subject: (network: string) => `You are invited to ${network}`,
      text: (by: string, network: string, role: string, url: string) =>
        `${by} invited you to ${network}, as ${role}.\n\nSign in with this e-mail address:\n${url}\n\nIf you did not expect this, you can ignore it.\n`,
    },
  },
  partnering: {
    add: "Add a partner",
    addHint: "A rehab or another agency that sends people. It gets keys of its own.",
    name: "Name",
    button: "Add the partner",
    issue: "Issue a key",
    issueButton: "Issue the key",
    issueHint: "For its software. It is shown once.",
    onlyHouses: "Only these houses",
    onlyHousesHint: "None chosen: every house of the network.",
    api: "How its software uses the key",
    once: "The key, shown this once",
    onceHint: "Copy it now and hand it over safely. Porchlight keeps only its fingerprint.",
    shown: "This key was shown before and is kept nowhere. Issue another if it is lost.",
    done: "I have copied it",
  },
} as const;
