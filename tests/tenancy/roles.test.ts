import { expect, test } from "vitest";
import {
  alumniLinkMay,
  guestMay,
  mentorMay,
  type Permission,
  pagedMay,
  partnerMay,
  permissions,
  publicMay,
  residentMay,
  roles,
  signerMay,
  siteMay,
} from "#shared/tenancy/roles.ts";

/*
 * The permissions of each role, written a second time by hand, so that widening a role takes a change in two places.
 * Nothing here is computed from `roles`.
 */

const columns = [
  "administration",
  "admissions",
  "manager",
  "staff",
  "mentor",
  "supervisor",
  "clinician",
  "volunteer",
  "alumni",
  "guide",
  "bookkeeper",
  "partner",
  "public",
  "resident",
  "guest",
  "signer",
  "beside",
  "paged",
  "left",
  "site",
] as const;

/** A permission and who has it, in the order of `columns`. */
const table = `
board.read            -  x  x x x x x - - - -  - - - - - - - - -
referral.read         -  x  x x - - - - - - -  - - - - - - - - -
referral.decide       -  x  x - - - - - - - -  - - - - - - - - -
referral.take         -  x  x x - - - - - - -  - - - - - - - - -
referral.prepare      -  x  x x - - - - - - -  - - - - - - - - -
referral.pass         -  x  x x - - - - - - -  - - - - - - - - -
referral.route        -  x  - - - - - - - - -  - - - - - - - - -
inbox.read            -  x  - - - - - - - - -  - - - - - - - - -
bed.manage            -  x  x - - - - - - - -  - - - - - - - - -
inquiry.read          -  x  - - - - - - - - -  - - - - - - - - -
inquiry.manage        -  x  - - - - - - - - -  - - - - - - - - -
inquiry.take          -  x  x x x - - x - - -  - - - - - - - - -
person.confirm        -  x  - - - - - - - - -  - - - - - - - - -
person.read           -  x  - - - - - - - - -  - - - - - - - - -
person.manage         -  x  - - - - - - - - -  - - - - - - - - -
stay.read             -  x  x x x x x - - - -  - - - - - - - - -
stay.open             -  x  x x - - - - - - -  - - - - - - - - -
stay.move             -  x  x x - - - - - - -  - - - - - - - - -
stay.correct          -  x  x - - - - - - - -  - - - - - - - - -
stay.close            -  x  x - - - - - - - -  - - - - - - - - -
stay.transfer         -  x  - - - - - - - - -  - - - - - - - - -
resident.invite       -  x  x x - - - - - - -  - - - - - - - - -
consent.read          -  x  x x - - - - - - -  - - - - - - - - -
consent.manage        -  x  x x - - - - - - -  - - - - - - - - -
disclosure.record     -  x  x x - - - - - - -  - - - - - - - - -
link.manage           -  x  x x - - - - - - -  - - - - - - - - -
note.manage           -  x  x x - - - - - - -  - - - - - - - - -
appointment.send      -  x  x x - - - - - - -  - - - - - - - - -
packet.manage         -  x  x x - - - - - - -  - - - - - - - - -
recurrence_plan.read  -  x  x x x - x - - - -  - - - - - - - - -
medication.read       -  x  x - - - x - - - -  - - - - - - - - -
accommodation.manage  -  x  x - - - - - - - -  - - - - - - - - -
occupancy.read        x  -  - - - - - - - - x  - - - - - - - - -
network.read          x  -  - - - - - - - - -  - - - - - - - - -
network.manage        x  -  - - - - - - - - -  - - - - - - - - -
member.manage         x  -  - - - - - - - - -  - - - - - - - - -
import.manage         x  x  - - - - - - - - -  - - - - - - - - -
partner.manage        x  -  - - - - - - - - -  - - - - - - - - -
activity.read         x  x  - - - - - - - - -  - - - - - - - - -
export.take           x  x  - - - - - - - - -  - - - - - - - - -
archive.ask           x  -  - - - - - - - - -  - - - - - - - - -
archive.take          -  x  - - - - - - - - -  - - - - - - - - -
erasure.ask           x  -  - - - - - - - - -  - - - - - - - - -
erasure.answer        -  x  - - - - - - - - -  - - - - - - - - -
erasure.stop          x  x  - - - - - - - - -  - - - - - - - - -
retention.manage      x  -  - - - - - - - - -  - - - - - - - - -
fair.read             -  -  - - - - - - - - -  - x - - - - - - -
inquiry.send          -  -  - - - - - - - - -  - x - - - - - - -
referral.submit       -  -  - - - - - - - - -  x - - - - - - - -
referral.withdraw     -  -  - - - - - - - - -  x - - - - - - - -
referral.inform       -  -  - - - - - - - - -  x - - - - - - - -
offer.answer          -  -  - - - - - - - - -  x - - - - - - - -
emergency.open        x  -  x - - - - - - - -  - - - - - - - - -
emergency.review      x  x  - - - - - - - - -  - - - - - - - - -
breach.manage         x  -  - - - - - - - - -  - - - - - - - - -
agreement.manage      x  -  - - - - - - - - -  - - - - - - - - -
alert.answer          -  -  - - - - - - - - -  - - - - - - x - -
witness.answer        -  -  - - - - - - - - -  - - - - - - - - -
consent.sign          -  -  - - - - - - - - -  - - - - x - - - -
guest.answer          -  -  - - - - - - - - -  - - - x - - - - -
notification.choose   x  x  x x x x x - - - -  - - - - - - - - -
roster.read           -  x  x x x x x x x x -  - - - - - - - - -
testing.read          -  x  x x - - - - - - -  - - - - - - - - -
testing.collect       -  x  x x - - - - - - -  - - - - - - - - -
testing.interpret     -  x  x - - - - - - - -  - - - - - - - - -
testing.manage        -  -  x - - - - - - - -  - - - - - - - - -
testing.by_link       -  -  - - - - - - - - -  - - - - - - - - x
review.read           -  x  x x - - - - - - -  - - - - - - - - -
review.manage         -  x  x x - - - - - - -  - - - - - - - - -
review.decide         -  x  x - - - - - - - -  - - - - - - - - -
roster.manage         -  x  x - - - - - - - -  - - - - - - - - -
alert.practice        -  -  x - - x - - - - -  - - - - - - - - -
self.revoke           -  -  - - - - - - - - -  - - x - - - - - -
self.read             -  -  - - - - - - - - -  - - x - - - - - -
vacancies.read        -  -  - - - - - - - - -  x - - - - - - - -
caseload.read         -  -  - - x x - x x x -  - - - - - - - - -
mentor.profile        -  -  - - x x - x x x -  - - - - - - - - -
supervision.manage    -  -  - - x x - x x x -  - - - - - - - - -
support.read          -  -  - - x - - x x - -  - - - - - - - - -
mentoring.match       -  -  - - - x - - - - -  - - - - - - - - -
clinical.read         -  -  - - - - x - - - -  - - - - - - - - -
clinical.write        -  -  - - - - x - - - -  - - - - - - - - -
journey.read          -  -  - - - - - - - - -  - - x - - x - - -
journey.write         -  -  - - - - - - - - -  - - x - - x - - -
alumni.read           -  -  - - - x - - - - -  - - - - - - - - -
alumni.manage         -  -  - - - x - - - - -  - - - - - - - - -
alumni.answer         -  -  - - - - - - - - -  - - - - - - - x -
`;
const rows = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

const may: Record<(typeof columns)[number], readonly Permission[]> = {
  administration: roles.network_admin.may,
  admissions: roles.admissions.may,
  manager: roles.house_manager.may,
  staff: roles.house_staff.may,
  mentor: roles.peer_mentor.may,
  supervisor: roles.supervisor.may,
  clinician: roles.clinician.may,
  volunteer: roles.volunteer.may,
  alumni: roles.alumni.may,
  guide: roles.referral_liaison.may,
  bookkeeper: roles.bookkeeper.may,
  partner: partnerMay,
  public: publicMay,
  guest: guestMay,
  signer: signerMay,
  resident: residentMay,
  beside: mentorMay,
  paged: pagedMay,
  left: alumniLinkMay,
  site: siteMay,
};

test("the table has every permission and every role", () => {
  expect(rows.map(([permission]) => permission).sort()).toEqual([...permissions].sort());
  expect(Object.keys(roles)).toHaveLength(columns.length - 9);
  for (const row of rows) {
    expect(row, String(row[0])).toHaveLength(columns.length + 1);
    expect(row.slice(1).every((mark) => mark === "x" || mark === "-")).toBe(true);
  }
});

test.each(columns)("%s may do what the table says, and nothing else", (name) => {
  const at = columns.indexOf(name) + 1;
  const written = rows.filter((row) => row[at] === "x").map(([permission]) => permission);
  expect([...may[name]].sort()).toEqual(written.sort());
});

test("each role works where the table of roles says", () => {
  const over = Object.fromEntries(Object.entries(roles).map(([role, rule]) => [role, rule.worksIn]));
  expect(over).toEqual({
    network_admin: "administration",
    admissions: "care",
    house_manager: "houses",
    house_staff: "houses",
    peer_mentor: "houses",
    supervisor: "houses",
    clinician: "houses",
    volunteer: "houses",
    alumni: "houses",
    referral_liaison: "houses",
    bookkeeper: "administration",
  });
});

test("whoever may hand a phone over for a resident's words may read them once they are sent", () => {
  const pairs: readonly [Permission, Permission][] = [
    ["review.manage", "review.read"],
    ["testing.collect", "testing.read"],
    ["consent.manage", "consent.read"],
    ["journey.write", "journey.read"],
  ];
  const all: readonly (readonly Permission[])[] = [...Object.values(roles).map(({ may }) => may), mentorMay];
  for (const may of all)
    for (const [hands, reads] of pairs) expect(may.includes(hands) && !may.includes(reads)).toBe(false);
});
