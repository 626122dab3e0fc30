import { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import type { AskingRow } from "#shared/imports/steps/review.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { partOf } from "#shared/kernel/part.ts";
import { Questions } from "../imports/questions.tsx";
import { CensusChart } from "../network/network/census-chart.tsx";
import { Wanted } from "../referrals/waitlist/wanted.tsx";
import { ChecklistForm } from "../residents/departures/checklist.tsx";
import { Text } from "../residents/packet/text.tsx";
import { Act } from "../ui/act.tsx";
import { Checks } from "../ui/choices.tsx";
import { Field, nothingEntered } from "../ui/form.tsx";
import { Back, Icon, Section } from "../ui/kit.tsx";
import { Looked } from "../ui/looked.tsx";
import { Dock, type NavItem } from "../ui/menus.tsx";
import { OtherParts } from "../ui/other-parts.tsx";
import { TimeLeft } from "../ui/time-left.tsx";

const now = Temporal.Instant.from("2026-11-24T06:04:00.000Z");
const zone = "America/Los_Angeles";
const nights = Array.from({ length: 90 }, (_, at) => ({
  on: Temporal.PlainDate.from("2026-08-26").add({ days: at }).toString(),
  beds: at < 48 ? 14 : 16,
  occupied: 9 + (at % 7 < 4 ? 1 : 0) + Math.floor(at / 40),
}));
const waits = [
  { wish: { house: "men", children: false }, waiting: 9, offered: 2, free: 3 },
  { wish: { house: "women", children: false }, waiting: 0, offered: 0, free: 1 },
  { wish: { house: "any", children: false }, waiting: 2, offered: 0, free: 4 },
  { wish: { house: "women", children: true }, waiting: 1, offered: 0, free: 0 },
  { wish: { house: "any", children: true }, waiting: 1, offered: 0, free: 0 },
  { wish: null, waiting: 1, offered: 0, free: 0 },
] as const;
const longList = Array.from({ length: 75 }, (_, at) => at);
const asked: AskingRow = {
  at: 4,
  name: "Wren Example, Juniper House",
  questions: [
    {
      field: "since",
      code: "import.century",
      params: { day: "2026-03-02" },
      proposal: "2026-03-02",
      mayStand: false,
      skips: false,
      given: "3/2",
    },
  ],
};
const places = (): readonly NavItem[] => [
  { href: "#page", text: words().common.nav.today, icon: "calendar-clock", here: true },
  { href: "#page", text: words().common.nav.persons, icon: "user-round" },
  { href: "#page", text: words().common.nav.beds, icon: "bed" },
  { href: "#page", text: words().referrals.waitlist.networkTitle, icon: "list-ordered" },
  { href: "#page", text: words().common.nav.inbox, icon: "inbox" },
  { href: "#page", text: words().common.nav.houses, icon: "house" },
];

/** Navigation and time left. */
export const Ways = () => (
  <Section title="Back links, filters, time left, more options">
    <div class="panel pad stack">
      <div>
        <Back href="#page">{words().referrals.page.back.inbox}</Back>
      </div>
      <nav class="chips" aria-label={words().referrals.inbox.lists}>
        <a class="chip" href="#page" aria-current="true">
          {words().referrals.inbox.all}
          <span>9</span>
        </a>
        <a class="chip" href="#page">
          {words().referrals.inbox.notRouted}
          <span>2</span>
        </a>
      </nav>
      <div class="flow">
        {["2026-11-24T05:30:00.000Z", "2026-11-24T09:00:00.000Z", "2026-11-25T09:00:00.000Z"].map((until) => (
          <TimeLeft until={until} now={now} pill />
        ))}
      </div>
      <div class="acts">
        <a class="btn" href="#page">
          <Icon name="check" />
          Side by side
        </a>
        <Act
          typed={nothingEntered}
          form="kit-act"
          icon="undo-2"
          title={words().referrals.page.decline}
          action="#page"
          hint={words().referrals.page.declineHint}
          button={words().referrals.page.decline}
        />
      </div>
    </div>
  </Section>
);

/** The nightly census as a chart and a table. */
export const Chart = () => (
  <>
    <Section title={words().network.figures.chart.title}>
      <div class="narrow">
        <CensusChart nights={nights} at={stamp(now)} now={now} zone={zone} />
      </div>
    </Section>
    <div class="narrow">
      <Wanted rows={waits} at={stamp(now)} now={now} zone={zone} />
    </div>
    <Section title="One page of a long list">
      <OtherParts part={partOf(longList, "2")} label="A long list" href={(part) => `?part=${part}`} />
    </Section>
  </>
);

/** A checklist, a document with its signature, and who viewed it. */
export const Papers = () => (
  <>
    <Section title="A checklist">
      <div class="panel pad">
        <ChecklistForm
          typed={nothingEntered}
          action="#page"
          given={{}}
          asked={["naloxone", "belongings"]}
          first={false}
        />
      </div>
    </Section>
    <Questions
      header={{ columns: ["Moved in"], mapping: ["since"], tabs: [] }}
      review={{ asking: [asked] }}
      typed={nothingEntered}
      action="#page"
      page={0}
    />
    <Section title="A document and its signature">
      <article class="panel pad stack sheet">
        <Text
          text={
            "We test so that all of us can trust each other.\n\n- A test is not a punishment.\n- You have time."
          }
        />
        <Checks
          typed={nothingEntered}
          form="kit-sign"
          name="intent"
          legend="My signature"
          options={[{ name: "intent", text: "Typing my name here is my signature." }]}
        />
        <Field typed={nothingEntered} form="kit-sign" name="name" label="Type your name" />
      </article>
    </Section>
    <Looked
      looked={[
        { member: "mem_1", name: "Delphine M.", role: "house_manager", at: "2026-11-24T05:20:00.000Z" },
        { member: "mem_1", name: "Delphine M.", role: "house_manager", at: "2026-11-24T04:20:00.000Z" },
      ]}
      note={words().referrals.page.lookedNote}
      now={now}
      zone={zone}
    />
  </>
);

/** The bottom navigation on a phone: five items at most, the rest under More. */
export const Foot = () => <Dock items={places()} label={words().common.product} />;
