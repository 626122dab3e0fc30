import { days } from "#shared/engine/erasure/request.ts";
import type { Told } from "#shared/network/erasure/begin-erasure.ts";
import { dated } from "../../web/ui/times.ts";

/** Days a recovery copy of the database reaches back. */
export const recoveryDays = 35;

/** Where an erasure and its certificate are read by whoever has the address. */
export const certificatePath = (network: string, secret: string): string => `/erased/${network}/${secret}`;

/** What people are written to about, when a network wants to leave. */
export function erasureMail({ what, network, request }: Told, origin: string) {
  const { name, id, timeZone } = network;
  const at = (instant: string | null) => (instant ? dated(instant, timeZone) : "");
  const pages = `${origin}/network/erasure (administration)\n${origin}/erasure (admissions)\n`;
  switch (what) {
    case "asked":
      return {
        subject: `${name} is asked to leave Porchlight`,
        text: `Administration asks that ${name} leaves Porchlight and every record of it is erased.

Nothing happens unless somebody of admissions agrees, other than whoever asked. Without an answer it lapses on ${at(request.lapses)}.
${origin}/erasure
`,
      };
    case "agreed":
      return {
        subject: `${name} leaves Porchlight`,
        text: `Administration asked, and admissions agreed, that ${name} leaves Porchlight and every record of it is erased.

Nobody can sign in after ${at(request.begins)}. Until then any administrator and anybody of admissions can stop it:
${pages}
Keep this address. From then on it shows how far the erasure is, and at its end the certificate:
${origin}${certificatePath(id, request.secret)}
`,
      };
    case "refused":
      return {
        subject: `${name} stays on Porchlight`,
        text: `Admissions refused that ${name} leaves Porchlight. Nothing is erased.\n${pages}`,
      };
    case "stopped":
      return {
        subject: `${name} stays on Porchlight`,
        text: `It was stopped that ${name} leaves Porchlight. Nothing is erased.\n${pages}`,
      };
  }
}

const count = (n: number, none: string, one: string, many: string) =>
  n === 0 ? none : n === 1 ? `1 ${one}` : `${n.toLocaleString("en")} ${many}`;

/** What the pages about leaving, and the certificate, say. */
export const erasing = {
  erasure: {
    title: "Leave Porchlight",
    lead: "Every record of every house is erased, for good. A certificate says so.",
    open: "Leave, and have everything erased",
    back: "Export",
    stepsTitle: "How it goes",
    steps: [
      ["Take everything along first", "Once it is erased there is no way back. Nobody keeps a copy for you."],
      ["Administration asks, admissions agree", "Two people, in two roles."],
      [
        `${days.toThinkAgain} days to think again`,
        "Everybody who runs the network gets an e-mail. Any one of them can stop it.",
      ],
      [
        "The doors close",
        "Nobody can sign in, partners’ keys end, the public form is gone. Erasing begins an hour later.",
      ],
      [
        "The certificate",
        "Once everything was read again and nothing was found. It has an address of its own.",
      ],
    ],
    taken: (when: string) => `Everything was last taken along ${when}.`,
    neverTaken: "Nobody has taken everything along lately.",
    toExport: "Take everything along",
    form: "Ask that the network leaves",
    why: "Why",
    whyHint: "Admissions read it.",
    name: "The network’s name",
    nameHint: (name: string) => `Type “${name}”, so that this does not happen by mistake.`,
    ask: "Ask admissions",
    none: "Administration has not asked for it.",
    stands: (residents: number, waiting: number) =>
      residents + waiting === 0
        ? "Nobody lives in the houses, and no referral waits."
        : `${count(residents, "Nobody lives", "person lives", "people live")} in the houses, and ${count(waiting, "no referral waits", "referral waits", "referrals wait")}. What is known of them goes too.`,
    standsTitle: "As it stood then",
    until: `${recoveryDays} days after the last record is erased`,
    asked: (by: string, when: string) => `${by} asked on ${when}`,
    lapses: (when: string) => `Without an answer it lapses on ${when}.`,
    agree: "Agree that everything is erased",
    refuse: "Refuse",
    agreeHint: "Nothing can be brought back. Make sure that what the law asks you to keep was taken along.",
    telling: "Everybody who has to know is being written to.",
    banner: (when: string) => `The network leaves Porchlight: its doors close on ${when}.`,
    look: "Look, or stop it",
    askedBanner: (by: string) => `${by} asks that the network leaves Porchlight and everything is erased.`,
    answerIt: "Look, and answer",
    over: {
      refused: (by: string, when: string) => `${by} refused on ${when}. The network stays.`,
      stopped: (by: string, when: string) => `${by} stopped it on ${when}. The network stays.`,
      held: (when: string) => `A legal hold stopped it on ${when}. The network stays.`,
      lapsed: (when: string) => `Nobody answered by ${when}. The network stays.`,
    },
    begins: (when: string) => `The doors close on ${when}.`,
    keep: "Keep this address",
    keepHint:
      "It opens once the doors are closed: it shows how far the erasure is, and at its end the certificate. Nobody can sign in by then.",
    stop: "Stop it",
    stopHint: "Nothing was erased yet.",
    history: "What happened",
  },
  certificate: {
    underWay: "Being erased",
    underWayLead: (name: string) => `${name} has left Porchlight. Its doors are closed.`,
    title: "Certificate of erasure",
    lead: (name: string) => `Every record of ${name} in Porchlight is erased.`,
    state: {
      closing: "The doors are being closed.",
      listing: "Everything that was under way comes to rest. Then what there is is listed.",
      erasing: (records: string) => `${records} records are erased so far.`,
      looking: (records: string) => `${records} records are erased. After a rest everything is read again.`,
    },
    later: "Come back to this address for the certificate.",
    facts: {
      network: "Network",
      legalEntity: "Legal entity",
      number: "Number",
      asked: "Asked for by administration",
      agreed: "Agreed to by somebody else of admissions",
      closed: "Doors closed",
      erased: "Last record erased",
      looked: "Read again, nothing found",
      records: "Records erased",
      places: "Places read again",
    },
    byKind: "Records by kind",
    kind: "Kind",
    records: "Records",
    alsoTitle: "Erased with them",
    also: "Memberships, sessions and API keys; the public form; the answers kept for repeated requests; what people were searched by; the files of a whole export.",
    staysTitle: "What this does not reach",
    stays: (until: string) => [
      `The database’s own recovery copies, which last until ${until}. They serve to recover from a loss of the whole, and are read for nothing else.`,
      "The file of an export that broke off, should there be one: it goes within nine days.",
      "What was taken along, what partners have of the people they sent, and e-mails that were sent.",
      "The sign-in accounts of those who worked here: an address each, without a word of this network.",
      "Logs. They hold ids and times, and no names.",
    ],
    keeps:
      "Of the network itself this page is kept: its name, its legal entity, and the dates and figures above.",
  },
} as const;

export const erasureConflicts = {
  erasure_under_way: "It is under way already. Look at where it stands.",
  erasure_answered: "Somebody has answered already.",
  erasure_own: "You asked for it yourself. Somebody else of admissions has to agree.",
  erasure_held: "Something is kept under a legal hold. Nothing is erased until administration lifts it.",
  network_left: "This network has left. Open the page anew to start another.",
  erasure_over: "It was stopped, refused or has begun already.",
} as const;

type Say = (d: Readonly<Record<string, string | number | boolean | null>>) => string;

export const erasureTrail: Readonly<Record<string, Say>> = {
  "erasure.asked": () => "Asked that the network leaves and everything is erased",
  "erasure.agreed": () => "Admissions agreed that the network leaves",
  "erasure.refused": () => "Admissions refused that the network leaves",
  "erasure.stopped": () => "The network stays: its leaving was stopped",
  "erasure.lapsed": () => "Nobody answered, and the network stays",
  "erasure.told": (d) =>
    `${d.people === 1 ? "One person was" : `${d.people} people were`} written to about it`,
  "erasure.begun": () => "The doors were closed",
  "erasure.done": () => "Everything is erased",
};
