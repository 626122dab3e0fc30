import type { Readme } from "#shared/engine/archive/make-piece.ts";
import { message } from "../message.ts";

/** The readme in each file of a full export. Someone may open it years later. */
export const archiveReadme: Readme = ({ network, number, at }) => `Porchlight: full export of one network
Network ${network}, part ${number}, made ${at}

records/    one file for each type of record, one record per line (JSON Lines, UTF-8)
            partition and sort: where it was stored; version: how many times it was written; record: its content
manifest.json   how many records of each type are in this part, and the SHA-256 of each file
                "last": true marks the last part; the records of all parts together are the whole network

Each record is as it was when it was read, while people kept working: this is not a snapshot of one moment.
Not included: sessions and grants, and the hashes of API keys (they give access and hold no information);
stored answers to repeated requests (they repeat IDs and expire after thirty days);
search tokens (they are made from names and numbers that are included).

This export names residents. Much of it is protected by 42 CFR Part 2. Store and share it accordingly.
`;

/** Text about a full export of a network. */
export const archive = {
  title: "Full export",
  lead: "Every record of every house, as files. It includes names administrators can’t see, so admissions must approve and download it.",
  leadCare:
    "Every record of every house, as files. An administrator requests it. A different person in admissions must approve it. Then admissions can download it.",
  why: "Reason",
  whyHint: "Admissions will see this. For example: switching systems, a court order, an audit.",
  ask: "Send request to admissions",
  none: "No request.",
  asked: message("Requested by {by} on {when}"),
  lapses: message("Expires {when} if not answered."),
  agree: "Approve and create files",
  refuse: "Decline",
  agreeHint:
    "These files name every current and past resident. Approve only if you know where they’ll be stored.",
  making: message("{parts, plural, =0 {Creating the files.} other {Creating the files: # so far.}}"),
  makingHint: "Takes minutes for a few houses, longer for many. You can leave this page.",
  ready: message("{records} records in {parts, plural, one {# file} other {# files}}"),
  until: message("Available to download until {when}."),
  readyThere: "Ready for admissions to download.",
  part: message("{of, plural, one {Full export} other {Part {number} of #}}"),
  size: message("{size}, SHA-256 {sha}"),
  download: message("Download part {number}"),
  history: "Timeline",
  stop: "Stop this request",
  opens: message(
    "No one who can approve this has worked here for {days} days without being invited by the person who asked. It can be approved from {when}. Until then, anyone in administration or admissions can stop it.",
  ),
  mail: {
    subject: message("Request for a full export of {name}"),
    text: message(`An administrator of {name} on Porchlight asked for a full export: every record of every house, as files.

{opens, select, yes {No one independent of the person who asked can approve it. It can be approved in {hours} hours unless someone stops it.} other {It needs approval from someone in admissions.}} If it shouldn’t happen, stop it:
{origin}/network/export (administrators)
{origin}/export (admissions)
`),
  },
} as const;
