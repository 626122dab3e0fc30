import { missingFor, questionNames, questionsFor } from "#shared/departure/checklist.ts";
import { isInvoluntary } from "#shared/departure/kinds.ts";
import { type Notices, readNotices } from "#shared/departure/papers.ts";
import { type DeparturePage, readDeparture } from "#shared/departure/read-departure.ts";
import type { Id } from "#shared/ids.ts";
import { type MoveOutKind, moveOutKinds } from "#shared/stay/stay.ts";
import { en } from "../copy/en.ts";
import type { HouseDesk, Visit } from "../route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Banner, Icon, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { More } from "../ui/more.tsx";
import { shell } from "../ui/shell.tsx";
import { day, daysSince, localDate, when } from "../ui/times.ts";
import { ChecklistForm } from "./checklist.tsx";
import { DecisionFacts, DecisionForm, Withdraw } from "./decision.tsx";
import { barOf, Leave } from "./leave.tsx";
import { NoticeFacts, NoticeForm } from "./notice.tsx";
import { Review, ReviewFacts } from "./review.tsx";

const { departure: copy } = en;

/** How things stand on one page: what was read, how dates are said, and which act comes next. */
interface View {
  readonly visit: Visit<HouseDesk>;
  readonly page: DeparturePage;
  readonly base: string;
  readonly today: string;
  readonly kind: MoveOutKind | null;
  readonly sayDay: (date: string) => string;
  readonly sayWhen: (at: string) => string;
}

/** Everything about somebody's leaving, in the order it happens; one filled button, the one that comes next. */
export async function departurePage(visit: Visit<HouseDesk>, id: Id<"stay">): Promise<Markup> {
  const { scope, house } = visit;
  const page = await readDeparture(scope, { house, stay: id });
  const { stay, departure } = page;
  const notices = page.case && !page.case.notice ? await readNotices(scope) : undefined;
  const zone = page.house.timeZone;
  const now = scope.now();
  const stayPath = `/houses/${house}/stays/${id}`;
  const view: View = {
    visit,
    page,
    base: `${stayPath}/departure`,
    today: localDate(now, zone),
    kind: departure.kind ?? page.case?.kind ?? null,
    sayDay: (date) => day(date, now, zone),
    sayWhen: (at) => when(at, now, zone),
  };
  const died = (stay.closed?.kind ?? view.kind) === "died";
  return shell(visit, {
    title: copy.title,
    house: page.house.name,
    children: (
      <>
        <a class="bare t-plain py-2" href={stayPath}>
          <Icon name="arrow-left" />
          {en.stay.thisStay}
        </a>
        <div class="title">
          <h1>{died ? stay.legalName : copy.title}</h1>
        </div>
        <p class="second pb-2">
          {copy.who(stay.legalName, stay.bedLabel, en.today.inHouse(daysSince(stay.since, now, zone)))}
        </p>
        {visit.typed.banner ? <Banner icon="triangle-alert">{visit.typed.banner}</Banner> : null}
        <div class="record">
          <div>{stay.closed ? <Ended view={view} /> : <Leaving view={view} notices={notices} />}</div>
          <aside>
            {stay.closed || died ? null : <Agreed view={view} />}
            {page.before.length > 0 ? <Before view={view} /> : null}
          </aside>
        </div>
      </>
    ),
  });
}

function Leaving({ view, notices }: { view: View; notices: Notices | undefined }) {
  const { kind, page, base, visit, today, sayDay } = view;
  const { typed } = visit;
  if (!kind) return <HowItEnds view={view} />;
  const missing = missingFor(kind, page.departure.answers);
  const barred = barOf(page, kind, today);
  const act = barred === "not_decided" || barred === "no_notice";
  const asked = questionsFor(kind);
  return (
    <>
      <Section title={copy.ends}>
        <div class="panel pad stack">
          <b>{en.moveOut[kind]}</b>
          {kind === "died" ? <p>{copy.died}</p> : null}
          <More
            id="kind"
            typed={typed}
            icon="pencil"
            title={copy.change}
            form={<KindForm view={view} first={false} />}
          />
        </div>
      </Section>
      {isInvoluntary(kind) || page.case ? <Acts view={view} kind={kind} notices={notices} /> : null}
      <Section title={kind === "died" ? copy.toSettle : copy.checklist}>
        <div class="panel pad stack">
          {kind === "died" ? null : <p class="second">{copy.checklistLead}</p>}
          <ChecklistForm
            typed={typed}
            action={`${base}/checklist`}
            given={page.departure.answers}
            asked={asked.length > 0 ? asked : ["medications", "belongings", "deposit"]}
            first={!act && missing.length > 0}
          />
        </div>
      </Section>
      <Section title={copy.acts.departure} id="leave">
        <Leave {...{ typed, base, page, kind, today, sayDay }} first={!act && missing.length === 0} />
      </Section>
    </>
  );
}

/** The acts of an involuntary move-out. */
function Acts({ view, kind, notices }: { view: View; kind: MoveOutKind; notices: Notices | undefined }) {
  const { page, base, visit, today, sayDay, sayWhen } = view;
  const { typed } = visit;
  const found = page.case;
  return (
    <>
      <Section title={copy.acts.decision}>
        <p class="second pb-3">
          {found ? "" : `${copy.ofTheHouse} `}
          {kind === "funding_or_non_payment" ? copy.money : copy.takeNote}
        </p>
        {found ? (
          <div class="stack">
            <DecisionFacts found={found} sayWhen={sayWhen} />
            <Withdraw typed={typed} base={base} />
          </div>
        ) : (
          <DecisionForm typed={typed} base={base} kind={kind} />
        )}
      </Section>
      {found ? (
        <>
          <Section title={copy.acts.notice} id="notice-act">
            {found.notice ? <NoticeFacts notice={found.notice} base={base} sayDay={sayDay} /> : null}
            {notices ? (
              <NoticeForm
                {...{ typed, base, page, found, notices, today, sayDay }}
                wanted={visit.c.req.query("text")}
              />
            ) : null}
          </Section>
          <Section title={copy.acts.review}>
            <Review typed={typed} base={base} found={found} sayWhen={sayWhen} />
          </Section>
        </>
      ) : null}
    </>
  );
}

const HowItEnds = ({ view }: { view: View }) => (
  <Section title={copy.ends}>
    <div class="panel pad">
      <KindForm view={view} first />
    </div>
  </Section>
);

function KindForm({ view, first }: { view: View; first: boolean }) {
  const kinds = moveOutKinds.filter((one) => one !== "transfer");
  return (
    <Form id="kind" action={`${view.base}/kind`}>
      <Field
        typed={view.visit.typed}
        form="kind"
        name="kind"
        label={copy.endsField}
        hint={copy.endsHint}
        value={view.kind ?? ""}
        options={[["", en.page.choose], ...kinds.map((one) => [one, en.moveOut[one]] as const)]}
      />
      <button type="submit" class={first ? "btn btn-primary" : "btn btn-block"}>
        {copy.endsButton}
      </button>
    </Form>
  );
}

function Agreed({ view }: { view: View }) {
  const { visit, page, base, today, sayDay } = view;
  const { agreedOut } = page.stay;
  return (
    <Section title={copy.agreedTitle}>
      <div class="panel pad stack">
        <p>{agreedOut ? copy.agreed(sayDay(agreedOut)) : copy.noneAgreed}</p>
        <More
          id="agreed"
          typed={visit.typed}
          icon="calendar-check"
          title={copy.agree}
          form={
            <Form id="agreed" action={base.replace(/departure$/, "agreed-move-out")}>
              <Field
                typed={visit.typed}
                form="agreed"
                name="on"
                type="date"
                label={en.stay.agreeOn}
                hint={en.stay.agreeHint}
                value={agreedOut ?? ""}
                min={today}
              />
              <button type="submit" class="btn btn-block">
                {en.stay.agreeButton}
              </button>
            </Form>
          }
        />
      </div>
    </Section>
  );
}

/** A stay that has ended: how, by which acts, and what may still be answered. */
function Ended({ view }: { view: View }) {
  const { page, base, visit, sayDay, sayWhen } = view;
  const { closed } = page.stay;
  const found = page.case;
  return (
    <>
      <Section title={copy.ends}>
        <div class="panel pad stack">
          <b>{closed ? copy.closed(en.moveOut[closed.kind], sayDay(closed.on)) : ""}</b>
          <a class="btn" href={`${base}/copy`}>
            {copy.notice.open}
          </a>
        </div>
      </Section>
      {found ? (
        <Section title={copy.acts.decision}>
          <div class="stack">
            <DecisionFacts found={found} sayWhen={sayWhen} />
            {found.notice ? <NoticeFacts notice={found.notice} base={base} sayDay={sayDay} /> : null}
            {found.review ? <ReviewFacts review={found.review} sayWhen={sayWhen} /> : null}
          </div>
        </Section>
      ) : null}
      <Section title={copy.checklist}>
        <div class="panel pad stack">
          <p class="second">{copy.checklistLead}</p>
          <ChecklistForm
            typed={visit.typed}
            action={`${base}/checklist`}
            given={page.departure.answers}
            asked={questionNames}
            first
          />
        </div>
      </Section>
    </>
  );
}

/** Decisions that nobody left because of. */
const Before = ({ view: { page, sayWhen } }: { view: View }) => (
  <Section title={copy.before}>
    <div class="panel rows">
      {page.before.map((one) => (
        <div class="row">
          <div class="grow">
            <b>{en.moveOut[one.kind]}</b>
            <div class="second">
              {one.ended
                ? `${copy.endedWhy[one.ended.why]} ${sayWhen(one.ended.at)}: ${one.ended.reason}`
                : ""}
            </div>
          </div>
        </div>
      ))}
    </div>
  </Section>
);
