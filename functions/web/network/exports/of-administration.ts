import { words } from "#functions/copy/words.ts";
import {
  administrationActivitySheet,
  bedsSheet,
  capitalSheet,
  figuresSheet,
  type HouseRow,
  housesSheet,
  type MemberRow,
  membersSheet,
  partnersSheet,
} from "#shared/exports/administration.ts";
import { byLabel } from "#shared/records/bed/bed.ts";
import { addictionMedications } from "#shared/records/house/house.ts";
import { activityColumns } from "./activity.ts";
import { type Columns, dollars } from "./cell.ts";
import { type ExportFile, fileOf } from "./file.ts";

const h = () => words().exports.headings;
const files = () => words().exports.files.administration;

function servesOf({ house: { serves } }: HouseRow): string {
  const { menAndWomen, men, women, withChildren } = words().exports;
  const who = serves.genders.length > 1 ? menAndWomen : serves.genders[0] === "women" ? women : men;
  return serves.children ? withChildren({ who }) : who;
}

/** Rooms and beds as an import reads them: one room per line. */
function bedsText({ beds }: HouseRow): string {
  const rooms = new Map<string, string[]>();
  for (const { room, label, place } of [...beds].sort(byLabel))
    rooms.set(room, [...(rooms.get(room) ?? []), `${label} ${place}`]);
  return [...rooms].map(([room, labels]) => `${room ? `${room}: ` : ""}${labels.join(", ")}`).join("\n");
}

/** An import recognizes the first columns by their headings. The rest have no import column. */
const houseColumns = (): Columns<HouseRow> => [
  [h().houseName, ({ house }) => house.name],
  [h().street, ({ house }) => house.street],
  [h().area, ({ house }) => house.area],
  [h().onCallPhone, ({ house }) => house.onCallPhone],
  [h().phone, ({ house }) => house.phone],
  [h().timeZone, ({ house }) => house.timeZone],
  [h().serves, servesOf],
  [h().beds, bedsText],
  [h().weeklyFee, ({ house }) => dollars(house.weeklyFeeCents)],
  [h().deposit, ({ house }) => dollars(house.depositCents)],
  [h().minimumDays, ({ house }) => house.minimumDaysSinceUse],
  [h().funding, ({ house }) => house.fundingKinds.join(", ")],
  [h().languages, ({ house }) => house.supports.languages.join(", ")],
  [h().medications, ({ house }) => house.supports.medications],
  [h().mobility, ({ house }) => house.supports.mobility],
  [h().refundPolicy, ({ texts }) => texts.refundPolicy],
  [h().rules, ({ texts }) => texts.rules],
  [h().written, ({ texts }) => texts.fees],
  [
    h().dueDay,
    ({ house: { feeTerms } }) => feeTerms.dueDay && words().houses.house.weekdays[feeTerms.dueDay],
  ],
  [h().lateFee, ({ house }) => dollars(house.feeTerms.lateFeeCents)],
  [h().lateAfterDays, ({ house }) => house.feeTerms.lateAfterDays],
  [h().depositReturnDays, ({ house }) => house.feeTerms.depositReturnDays],
  [h().notes, ({ texts }) => texts.notes],
  [h().decisionHours, ({ house }) => house.decisionHours],
  [h().registryLimit, ({ house }) => (house.registryLimit ? words().exports.yes : "")],
  [h().near, ({ house }) => house.distanceLimits],
  [h().level, ({ house }) => house.selfDescribed.level],
  [h().type, ({ house }) => house.selfDescribed.type],
  [h().certifiedBy, ({ house }) => house.certification?.body ?? ""],
  [h().certificationNumber, ({ house }) => house.certification?.number ?? ""],
  [h().certificationEnds, ({ house }) => house.certification?.expires ?? ""],
  [h().mentalHealth, ({ house }) => house.supports.mentalHealth],
  [h().children, ({ house }) => house.supports.children],
  ...addictionMedications.map((one): Columns<HouseRow>[number] => [
    words().exports.medication({ name: one }),
    ({ house }) => Object.values(house.supports.addictionMedications[one]).filter(Boolean).join("; "),
  ]),
  [h().takesNobody, ({ house }) => (house.paused ? words().exports.yes : "")],
];

const credentialsOf = ({ member }: MemberRow): string =>
  member.credentials
    .map(({ kind, note, expires }) =>
      [
        words().network.staff.credential[kind],
        note,
        expires ? words().network.staff.ends({ day: expires }) : "",
      ]
        .filter(Boolean)
        .join(", "),
    )
    .join("; ");

/** The files administrators can export. */
export const administrationFiles: readonly ExportFile[] = [
  fileOf(housesSheet, () => files().houses, houseColumns),
  fileOf(
    bedsSheet,
    () => files().beds,
    () => [
      [h().house, (row) => row.house],
      [h().room, ({ bed }) => bed.room],
      [h().bed, ({ bed }) => bed.label],
      [h().place, ({ bed }) => words().exports.place[bed.place]],
      [h().state, ({ bed }) => words().houses.status[bed.state]],
      [h().heldUntil, ({ bed }) => bed.until],
      [h().asOf, ({ asOf }) => asOf],
    ],
  ),
  fileOf(
    membersSheet,
    () => files().members,
    () => [
      [h().name, ({ member }) => member.name],
      [h().email, ({ member }) => member.email],
      [h().role, ({ member }) => words().common.roles[member.role]],
      [h().houses, ({ houses }) => houses.join("; ")],
      [
        h().status,
        ({ member }) => (member.suspended ? words().network.page.suspended : words().network.page.active),
      ],
      [h().invited, ({ member }) => member.invitedAt],
      [h().credentials, credentialsOf],
    ],
  ),
  fileOf(
    partnersSheet,
    () => files().partners,
    () => [
      [h().partner, ({ partner }) => partner.name],
      [h().since, ({ partner }) => partner.createdAt],
      [h().keyIssued, ({ key }) => key?.createdAt ?? ""],
      [h().keySuspended, ({ key }) => key?.suspended?.at ?? ""],
      [h().keyHouses, ({ key, houses }) => (key ? houses.join("; ") || words().exports.everyHouse : "")],
    ],
  ),
  fileOf(
    figuresSheet,
    () => files().figures,
    () => [
      [h().date, ({ on }) => on],
      [h().beds, ({ night }) => night?.beds ?? ""],
      [h().occupied, ({ night }) => night?.occupied ?? ""],
      [h().answered, ({ decisions }) => decisions.answered],
      [h().inTime, ({ decisions }) => decisions.inTime],
      [h().median, ({ decisions }) => decisions.medianMinutes],
      [h().average, ({ decisions }) => decisions.averageMinutes],
    ],
  ),
  fileOf(
    capitalSheet,
    () => files().recovery_capital,
    () => [
      [h().month, ({ month }) => month],
      [h().questionnaire, ({ instrument }) => instrument],
      [h().score, ({ band }) => words().capital.staff.bands[band] ?? band],
      [h().residents, ({ count }) => count ?? words().capital.staff.hidden],
    ],
  ),
  fileOf(administrationActivitySheet, () => files().activity, activityColumns),
];
