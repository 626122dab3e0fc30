import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { PrivateRecord } from "#shared/journeys/own/private-record.ts";
import { rangeOf } from "#shared/records/capital/scoring.ts";
import { noLetterhead } from "#shared/records/house/letterhead.ts";
import type { Sealed } from "#shared/records/journey/own-record.ts";
import type { Scope } from "#shared/table/scope.ts";
import { sayTimes } from "../../web/appointments/fields.tsx";
import { wordingOf } from "../../web/capital/wording.ts";
import { howItIs, strengthsOf, whatIsNext } from "../../web/check-ins/rows.ts";
import { safetyRows } from "../../web/plans/safety.tsx";
import type { Block } from "../../web/residents/packet/blocks.ts";
import type { Sheet } from "../../web/residents/packet/sheet.ts";
import { sayMeeting } from "../meetings/say.ts";

const copy = () => words().me.record;

interface Of {
  readonly scope: Scope;
  readonly zone: string;
  readonly network: string;
}

type Parts = PrivateRecord["parts"];
const part = (title: string, blocks: readonly Block[]): Block[] =>
  blocks.length > 0 ? [{ is: "text", text: title }, ...blocks] : [];
const rows = (all: readonly (readonly [string, string])[]): Block[] =>
  all.length > 0 ? [{ is: "rows", rows: all }] : [];
const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ is: "list", items }] : []);

/** What is the resident's alone, to read. Their plan has a page of its own. */
export function privateSheet({ record: { parts }, seal }: Sealed<PrivateRecord>, of: Of): Sheet {
  const titles = copy().parts;
  return {
    letterhead: { ...noLetterhead, entity: of.network },
    title: copy().privateTitle,
    blocks: [
      { is: "text", text: copy().privateLead },
      ...part(titles.appointments, appointmentsOf(parts, of)),
      ...part(titles.milestones, milestonesOf(parts)),
      ...part(titles.meetings, meetingsOf(parts)),
      ...part(titles.aftercare, aftercareOf(parts)),
      ...part(titles.recovery_capital, capitalOf(parts)),
      ...part(titles.safety_plan, safetyOf(parts)),
      ...part(titles.check_ins, checkInsOf(parts)),
    ],
    statement: copy().sealed,
    signature: "",
    signed: [],
    toSign: [],
    check: seal,
  };
}

const appointmentsOf = ({ appointments }: Parts, { scope, zone }: Of): Block[] =>
  rows(
    appointments.map(({ what, where, times }) => [
      what,
      [sayTimes(times, scope, zone), where].filter(Boolean).join(". "),
    ]),
  );

const milestonesOf = ({ milestones }: Parts): Block[] =>
  rows(
    milestones.flatMap(({ recoveryFrom }) =>
      recoveryFrom ? [[words().milestones.form.recoveryFrom, longDay(recoveryFrom)] as const] : [],
    ),
  );

/** What they set out to, then each meeting: by their own word. */
function meetingsOf({ meetings, meeting_commitment: commitments }: Parts): Block[] {
  const { committed, writtenByMe } = copy();
  const { noWeekly } = words().meetings.past;
  const { weekly: aWeek } = words().meetings.mentor;
  const blocks = rows([
    ...commitments.flatMap(({ editions }) =>
      editions.map(
        ({ from, weekly }) =>
          [committed({ day: longDay(from) }), weekly === null ? noWeekly : aWeek({ n: weekly })] as const,
      ),
    ),
    ...meetings
      .flatMap((one) => one.meetings)
      .toSorted((a, b) => b.on.localeCompare(a.on))
      .map((one) => [longDay(one.on), [sayMeeting(one), one.name].filter(Boolean).join(" · ")] as const),
  ]);
  return blocks.length > 0 ? [{ is: "text", text: writtenByMe }, ...blocks] : [];
}

function aftercareOf({ aftercare }: Parts): Block[] {
  const { asWritten, from, received, part2 } = words().plans.plan.aftercare;
  return aftercare.flatMap(({ found }) => {
    if (typeof found === "string") return [];
    const day = longDay(found.receivedAt.slice(0, 10));
    const whose = found.program ? from({ program: found.program, day }) : received({ day });
    return rows([
      [`${asWritten}. ${whose}`, found.words],
      ...(found.basis === "part_2" ? [[part2, ""] as const] : []),
    ]);
  });
}

/** Each time: the score, then every answer in its own words. */
const capitalOf = ({ recovery_capital: all }: Parts): Block[] =>
  all.flatMap(({ on, measure, values, score }) => {
    const { items, answers, title } = wordingOf(measure);
    const { score: said, unscored } = words().capital.page;
    const { most } = rangeOf(measure);
    return rows([
      [`${longDay(on)}. ${title}`, score === null ? unscored : said({ score, most })],
      ...values.flatMap(({ item, value }) => {
        const at = measure.items.findIndex(({ id }) => id === item);
        return at < 0 ? [] : [[items[at] ?? item, answers[value - measure.from] ?? String(value)] as const];
      }),
    ]);
  });

const safetyOf = ({ safety_plan: all }: Parts): Block[] =>
  all.flatMap((plan) => {
    const { fields } = words().plans.safety;
    const called = (["people", "professionals"] as const).flatMap((who) =>
      plan[who].map(({ name, phone }) => [fields[who], `${name}, ${phone}`] as const),
    );
    return rows([...called, ...safetyRows(plan)]);
  });

const checkInsOf = ({ check_ins: all, check_in_notes: notes }: Parts): Block[] =>
  all.flatMap((one) => [
    { is: "text" as const, text: longDay(one.on) },
    ...rows([...strengthsOf(one), ...howItIs(one), ...whatIsNext(one)]),
    ...list(notes.filter(({ checkIn }) => checkIn === one.id).map((note) => note.words)),
  ]);
