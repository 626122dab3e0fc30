import type { Readme } from "#shared/engine/archive/make-piece.ts";

/** What lies beside the records, for whoever opens the file years later. */
export const archiveReadme: Readme = ({ network, number, at }) => `Porchlight: everything of one network
Network ${network}, part ${number}, made ${at}

records/    one file for each kind of record, one record a line (JSON Lines, UTF-8)
            partition and sort: where it lay; version: how often it was written; record: what it says
manifest.json   how many records of each kind are in this part, and the SHA-256 of each file
                "last": true stands in the last part; the records of all parts together are the network

Each record is as it was when it was read, while work went on: this is no snapshot of one moment.
Not in here: sessions and grants, and the hashes of API keys (they open doors and say nothing);
answers kept for repeated requests (they repeat ids and go after thirty days);
search tokens (they are made of names and numbers that are in here).

It names residents. Much of it is protected by 42 CFR Part 2: whoever holds it keeps it as such records are kept.
`;

/** What the pages about a whole network say. */
export const archiving = {
  archive: {
    title: "The whole network",
    lead: "Every record of every house, as files. It holds what administration does not see, so admissions have to agree, and admissions take the files.",
    leadCare:
      "Every record of every house, as files. Administration asks, somebody else of admissions agrees and takes them.",
    why: "What for",
    whyHint: "Admissions read it: a move to another system, a court’s order, an audit.",
    ask: "Ask admissions",
    none: "Administration has not asked for it.",
    asked: (by: string, when: string) => `${by} asked on ${when}`,
    lapses: (when: string) => `Without an answer it lapses on ${when}.`,
    agree: "Agree, and make the files",
    refuse: "Refuse",
    agreeHint:
      "The files name every resident, present and past. Agree only if you know where they will be kept.",
    making: (parts: number) =>
      parts === 0 ? "The files are being made." : `The files are being made: ${parts} so far.`,
    makingHint: "Minutes for a few houses, longer for many. You can leave this page.",
    ready: (records: string, parts: number) =>
      `${records} records in ${parts === 1 ? "one file" : `${parts} files`}`,
    until: (when: string) => `They can be taken until ${when}, and are gone then.`,
    readyThere: "Admissions can take them.",
    part: (number: number, of: number) => (of === 1 ? "Everything" : `Part ${number} of ${of}`),
    size: (size: string, sha: string) => `${size}, SHA-256 ${sha}`,
    download: (number: number) => `Download part ${number}`,
    history: "What happened",
  },
} as const;

export const archiveConflicts = {
  archive_under_way: "It was asked for already. Look at where it stands.",
  archive_answered: "Somebody has answered already.",
  archive_own: "You asked for it yourself. Somebody else of admissions has to agree.",
} as const;

type Say = (d: Readonly<Record<string, string | number | boolean | null>>) => string;

export const archiveTrail: Readonly<Record<string, Say>> = {
  "archive.asked": () => "The whole network was asked for, as files",
  "archive.agreed": () => "Admissions agreed to the whole network as files",
  "archive.refused": () => "Admissions refused the whole network as files",
  "archive.ready": (d) => `Ready: ${Number(d.records).toLocaleString("en")} records`,
  "archive.taken": (d) => `Took part ${d.piece} of ${d.of} of the whole network`,
  "archive.lapsed": () => "Nobody answered, and the request lapsed",
  "archive.gone": () => "The files are gone",
};
