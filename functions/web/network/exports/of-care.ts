import { words } from "#functions/copy/words.ts";
import {
  careActivitySheet,
  type ReferralRow,
  referralsSheet,
  residentsSheet,
  type StayRow,
  staysSheet,
} from "#shared/exports/care.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { closedAtOf, decisionOf } from "#shared/records/referral/state.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { referredBy } from "../../kit/referred-by.ts";
import { activityColumns } from "./activity.ts";
import { type Columns, dollars } from "./cell.ts";
import { type ExportFile, fileOf } from "./file.ts";

const h = () => words().exports.headings;
const files = () => words().exports.files.care;

const whoWhere = (): Columns<StayRow> => [
  [h().house, ({ house }) => house],
  [h().bed, ({ stay }) => stay.bedLabel],
  [h().legalName, ({ stay }) => stay.legalName],
  [h().preferredName, ({ stay }) => stay.preferredName],
  [h().birthDate, ({ stay }) => stay.birthDate],
  [h().phone, ({ stay }) => stay.phone],
  [h().movedIn, ({ stay }) => stay.since],
  [h().referral, ({ stay }) => (stay.referral ? spokenNumber(stay.referral) : "")],
];

const declinedFor = ({ state }: ReferralRow["referral"]) =>
  state.status === "declined" ? state.decision : undefined;

/** The files admissions can export. An import recognizes the residents file's headings. */
export const careFiles: readonly ExportFile[] = [
  fileOf(
    residentsSheet,
    () => files().residents,
    () => [
      ...whoWhere(),
      [h().agreedOut, ({ stay }) => stay.agreedOut],
      [h().openingWeekly, ({ stay }) => dollars(stay.opening?.weeklyCents)],
      [h().openingBalance, ({ stay }) => dollars(stay.opening?.balanceCents)],
    ],
  ),
  fileOf(
    staysSheet,
    () => files().stays,
    () => [
      ...whoWhere(),
      [h().movedOut, ({ stay }) => stay.closed?.on ?? ""],
      [h().ended, ({ stay }) => (stay.closed ? words().residents.moveOut[stay.closed.kind] : "")],
    ],
  ),
  fileOf(
    referralsSheet,
    () => files().referrals,
    () => [
      [h().number, ({ referral }) => spokenNumber(referral.id)],
      [h().partner, ({ referral }) => referredBy(referral.source)],
      [h().reference, ({ referral }) => referral.senderReference],
      [h().house, ({ house }) => house],
      [h().status, ({ referral }) => words().exports.status[referral.state.status] ?? ""],
      [h().received, ({ referral }) => referral.receivedAt],
      [h().decideBy, ({ referral }) => referral.clock.decideBy],
      [h().neededBy, ({ referral }) => referral.neededBy],
      [h().paused, ({ referral }) => referral.clock.pausedMinutes],
      [
        h().decision,
        ({ referral }) => {
          const decision = decisionOf(referral.state);
          return decision ? (words().exports.status[decision.kind] ?? "") : "";
        },
      ],
      [h().decided, ({ referral }) => decisionOf(referral.state)?.at ?? ""],
      [
        h().decidedBy,
        ({ referral }) => {
          const decision = decisionOf(referral.state);
          return (decision && nameOfActor(decision.by)) ?? "";
        },
      ],
      [
        h().reason,
        ({ referral }) => {
          const declined = declinedFor(referral);
          return declined ? words().referrals.decline[declined.reason] : "";
        },
      ],
      [h().wouldChange, ({ referral }) => declinedFor(referral)?.wouldChange ?? ""],
      [h().elsewhere, ({ referral }) => declinedFor(referral)?.elsewhere ?? ""],
      [h().closed, ({ referral }) => closedAtOf(referral.state)],
    ],
  ),
  fileOf(careActivitySheet, () => files().activity, activityColumns),
];
