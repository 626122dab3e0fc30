import { en } from "#functions/copy/en/index.ts";
import {
  careActivitySheet,
  referralsSheet,
  residentsSheet,
  type StayRow,
  staysSheet,
} from "#shared/exports/care.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { activityColumns } from "./activity.ts";
import { type Column, type ExportFile, fileOf } from "./file.ts";

const { headings: h } = en.exports;
const dollars = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? "" : (cents / 100).toFixed(2);

const whoWhere: readonly Column<StayRow>[] = [
  [h.house, ({ house }) => house],
  [h.bed, ({ stay }) => stay.bedLabel],
  [h.legalName, ({ stay }) => stay.legalName],
  [h.preferredName, ({ stay }) => stay.preferredName],
  [h.birthDate, ({ stay }) => stay.birthDate],
  [h.phone, ({ stay }) => stay.phone],
  [h.movedIn, ({ stay }) => stay.since],
  [h.referral, ({ stay }) => (stay.referral ? spokenNumber(stay.referral) : "")],
];

/** The files admissions can export. An import recognizes the residents file's headings. */
export const careFiles: readonly ExportFile[] = [
  fileOf(residentsSheet, [
    ...whoWhere,
    [h.agreedOut, ({ stay }) => stay.agreedOut],
    [h.openingWeekly, ({ stay }) => dollars(stay.opening?.weeklyCents)],
    [h.openingBalance, ({ stay }) => dollars(stay.opening?.balanceCents)],
  ]),
  fileOf(staysSheet, [
    ...whoWhere,
    [h.movedOut, ({ stay }) => stay.closed?.on ?? ""],
    [h.ended, ({ stay }) => (stay.closed ? en.residents.moveOut[stay.closed.kind] : "")],
  ]),
  fileOf(referralsSheet, [
    [h.number, ({ referral }) => spokenNumber(referral.id)],
    [h.partner, ({ referral }) => referral.partnerName],
    [h.reference, ({ referral }) => referral.senderReference],
    [h.house, ({ house }) => house],
    [h.status, ({ referral }) => en.exports.status[referral.status] ?? ""],
    [h.received, ({ referral }) => referral.receivedAt],
    [h.decideBy, ({ referral }) => referral.decideBy],
    [h.neededBy, ({ referral }) => referral.neededBy],
    [h.paused, ({ referral }) => referral.pausedMinutes],
    [
      h.decision,
      ({ referral }) => (referral.decision ? (en.exports.status[referral.decision.kind] ?? "") : ""),
    ],
    [h.decided, ({ referral }) => referral.decision?.at ?? ""],
    [h.decidedBy, ({ referral }) => referral.decision?.by ?? ""],
    [
      h.reason,
      ({ referral: { decision } }) => (decision?.reason ? en.referrals.decline[decision.reason] : ""),
    ],
    [h.wouldChange, ({ referral }) => referral.decision?.wouldChange ?? ""],
    [h.elsewhere, ({ referral }) => referral.decision?.elsewhere ?? ""],
    [h.closed, ({ referral }) => referral.closedAt],
  ]),
  fileOf(careActivitySheet, activityColumns),
];
