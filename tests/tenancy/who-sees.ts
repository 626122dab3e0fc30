import { homePatterns } from "#shared/tenancy/homes.ts";
import { reach, type ScopeKind } from "#shared/tenancy/reach.ts";

/*
 * Who sees what, a second time by hand: for each home, which kinds of scope read it (r), read and write it (w), only put
 * and check (p), or read and delete it (e). Nothing here is computed from `reach`. Which role opens which scope is in
 * `roles.test.ts`; what a role may do there, too.
 */
const table = `
                house  care  administration  partner  staff  gate  resident  system  public  archive  erasure  emergencies  emergency  guest  mentor  mentoring  supervision  support  safety  clinical  draw  fair  alumni
administration  -      -     w               -        -      -     -         -       -       r        e        -            -          -      -       -          -            -        -       -         -     -     -
people          -      w     -               -        -      -     -         w       -       r        e        -            -          -      -       -          -            -        -       -         -     -     -
inbox           -      w     -               -        -      -     -         w       -       r        e        -            -          -      -       -          -            -        -       -         -     -     -
inquiries       -      w     -               -        -      -     -         w       p       r        e        -            -          -      -       -          -            -        -       -         -     -     -
publicProfile   -      -     w               -        -      -     -         -       r       r        e        -            -          -      -       -          -            -        -       -         -     -     -
directory       r      r     w               -        -      -     -         w       -       r        e        r            -          -      r       r          -            -        -       -         -     -     r
availability    -      r     r               r        -      -     -         w       -       r        e        -            -          -      -       -          -            -        -       -         -     -     -
archive         -      w     w               -        -      -     -         -       -       w        w        -            -          -      -       -          -            -        -       -         -     -     -
erasure         -      -     r               -        -      -     -         r       r       r        w        -            -          -      -       -          -            -        -       -         -     -     -
recipients      -      -     p               -        -      -     -         r       -       r        e        -            -          -      -       -          -            -        -       -         -     -     -
house           w      w     -               -        -      -     -         w       -       r        e        -            r          -      -       -          -            -        -       -         -     -     -
partner         -      -     -               w        -      -     -         w       -       r        e        -            -          -      -       -          -            -        -       -         -     -     -
member          -      -     -               -        w      -     -         w       -       r        e        -            -          -      w       -          -            -        -       -         -     -     -
consents        -      -     -               -        -      w     r         w       -       r        e        -            -          -      -       -          -            -        -       w         -     -     -
journey         -      -     -               -        -      -     w         p       -       -        e        -            -          -      w       -          -            -        -       -         -     -     -
self            -      -     -               -        -      -     w         p       -       -        e        -            -          -      -       -          -            -        -       -         -     -     -
exchange        -      -     -               -        -      -     w         w       -       -        e        -            -          -      w       -          -            -        -       -         -     -     -
emergencies     -      w     w               -        -      -     -         -       -       r        e        w            -          -      -       -          -            -        -       -         -     -     -
guest           -      -     -               -        -      -     -         w       -       -        e        -            -          w      -       -          -            -        -       -         -     -     -
support         -      -     -               -        -      -     -         w       -       -        e        -            -          -      -       -          -            r        -       -         -     -     -
safety          -      -     -               -        -      -     w         -       -       -        e        -            -          -      w       -          -            -        r       -         -     -     -
supervision     -      -     -               -        -      -     -         -       -       -        e        -            -          -      -       -          w            -        -       -         -     -     -
clinical        -      -     -               -        -      -     -         p       -       -        e        -            -          -      -       -          -            -        -       w         -     -     -
tally           -      -     -               -        -      -     -         w       -       -        e        -            -          -      -       -          -            -        -       -         -     -     -
mentoring       -      -     -               -        -      -     -         w       -       -        e        -            -          -      -       w          -            -        -       -         -     -     -
alumni          -      -     -               -        -      -     -         w       -       -        e        -            -          -      -       -          -            -        -       -         -     -     w
draws           -      -     -               -        -      -     -         -       -       -        e        -            -          -      -       -          -            -        -       -         w     -     -
fair            -      -     -               -        -      -     -         -       -       -        e        -            -          -      -       -          -            -        -       -         w     r     -
`;

/** The kinds of record in a resident's own homes, besides events, outbox messages and command answers. */
export const ownKinds: Readonly<Record<string, readonly string[]>> = {
  journey: [
    "appointment",
    "capital.shared",
    "check_in",
    "check_in.note",
    "goal.standing",
    "journey.header",
    "meeting.shared",
    "mentor.handover",
    "message",
    "plan",
    "plan.aftercare",
    "plan.edition",
  ],
  self: [
    "capital.own",
    "meeting.commitment",
    "meeting.week",
    "milestone.choice",
    "milestone.standing",
    "self.excusal",
    "self.house",
    "self.line",
    "self.look",
    "self.mentor",
    "self.paper",
    "self.review",
    "self.stay",
    "self.taken",
    "self.test",
    "self.testing",
    "self.times",
    "self.to_sign",
  ],
  exchange: [
    "alert",
    "alert.page",
    "alumni.contact",
    "appointment.schedule",
    "capital.card",
    "check_in.journey_words",
    "check_in.share",
    "check_in.share_receipt",
    "goal.shared",
    "instrument.on_journey",
    "journey",
    "journey.capital_day",
    "journey.review_day",
    "journey.rhythm",
    "mentor.cover_ask",
    "mentor.own_match",
    "mentor.wishes",
    "message.mail_address",
    "message.reading",
    "milestone.shared",
  ],
  mentoring: [
    "alert.overview",
    "mentor.card",
    "mentor.cover",
    "mentor.match",
    "mentor.practice",
    "mentor.seeker",
  ],
  alumni: ["alumnus"],
  support: ["check_in.supported"],
  safety: ["safety_plan"],
  supervision: ["supervision"],
  clinical: ["clinical.check_in", "clinical.goal", "clinical.header", "clinical.note"],
  tally: ["capital.tally"],
  draws: ["draw.chain", "draw.day"],
  fair: ["fair.day", "fair.period"],
};

const [header = [], ...rows] = table
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));
export const columns: readonly string[] = header;

const marks: Readonly<Record<string, string>> = { r: "read", w: "read write", p: "write", e: "read erase" };
const saying = (access: string) => Object.entries(marks).find(([, one]) => one === access)?.[0] ?? access;

/** Each home with each kind of scope, where `access` (in words of `marks`) differs from the table. */
export function differences(access: (kind: ScopeKind, home: keyof typeof homePatterns) => string): string[] {
  const homes = Object.keys(homePatterns) as (keyof typeof homePatterns)[];
  const kinds = Object.keys(reach) as ScopeKind[];
  return homes.flatMap((home) => {
    const row = rows.find(([name]) => name === home);
    return kinds.flatMap((kind) => {
      const written = row?.[columns.indexOf(kind) + 1] ?? "no row";
      const has = access(kind, home);
      const found = has === "" ? "-" : saying(has);
      return found === written ? [] : [`${kind} of ${home}: ${found}, not ${written}`];
    });
  });
}
