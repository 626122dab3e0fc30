import { day, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { missingFor, questionsFor } from "#shared/records/departure/checklist.ts";
import { isInvoluntary } from "#shared/records/departure/kinds.ts";
import { type NoticeSources, noticeSources } from "#shared/residents/departure/notice-paper.ts";
import { reasonForm } from "#shared/residents/departure/prepare-departure.ts";
import { readDeparture } from "#shared/residents/departure/read-departure.ts";
import { FormOf } from "../../kit/fields.tsx";
import { daysSince, localDate } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Back, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { More } from "../../ui/more.tsx";
import { shell } from "../../ui/shell.tsx";
import { Agreed } from "./agreed.tsx";
import { ChecklistFields, form } from "./checklist.tsx";
import { Before, Ended } from "./ended.tsx";
import { InvoluntaryActs } from "./involuntary.tsx";
import { barOf, Leave } from "./leave.tsx";
import type { View } from "./view.ts";

const copy = () => words().residents.departure;

/** A move-out in the order it happens. Only the next step's button is filled. */
export async function departurePage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { scope, house } = ctx;
  const page = await readDeparture(scope, { house, stay: id });
  const { stay, departure } = page;
  const sources = page.case && !page.case.notice ? await noticeSources(scope, { house }) : undefined;
  const zone = page.house.timeZone;
  const now = scope.now();
  const stayPath = `/houses/${house}/stays/${id}`;
  const view: View = {
    ctx,
    page,
    base: `${stayPath}/departure`,
    today: localDate(now, zone),
    kind: departure.kind ?? page.case?.kind ?? null,
    sayDay: (date) => day(date, now, zone),
    sayWhen: (at) => whenWithin(at, now, zone),
  };
  const died = (stay.closed?.kind ?? view.kind) === "died";
  const inHouse = stay.closed
    ? `${words().residents.stay.ended} ${view.sayDay(stay.closed.on)}`
    : words().houses.today.inHouse({ days: daysSince(stay.since, now, zone) });
  return shell(ctx, {
    title: copy().title,
    house: page.house.name,
    here: "residents",
    children: (
      <>
        <Back href={stayPath}>{words().residents.stay.thisStay}</Back>
        <div class="title">
          <h1>{died ? stay.legalName : copy().title}</h1>
        </div>
        <p class="second pb-2">{copy().who({ name: stay.legalName, bed: stay.bedLabel, days: inHouse })}</p>
        <div class="record">
          <div>{stay.closed ? <Ended view={view} /> : <Leaving view={view} sources={sources} />}</div>
          <aside>
            {stay.closed || died ? null : <Agreed view={view} />}
            {page.before.length > 0 ? <Before view={view} /> : null}
          </aside>
        </div>
      </>
    ),
  });
}

function Leaving({ view, sources }: { view: View; sources: NoticeSources | undefined }) {
  const { kind, page, base, ctx, today, sayDay } = view;
  const { typed } = ctx;
  if (!kind) return <HowItEnds view={view} />;
  const missing = missingFor(kind, page.departure.answers);
  const barred = barOf(page, kind, { today, now: ctx.scope.now() });
  const act = barred === "not_decided" || barred === "no_notice";
  const asked = questionsFor(kind);
  return (
    <>
      <Section title={copy().ends}>
        <div class="panel pad stack">
          <b>{words().residents.moveOut[kind]}</b>
          {kind === "died" ? <p>{copy().died}</p> : null}
          <More
            id="kind"
            typed={typed}
            icon="pencil"
            title={copy().change}
            form={<KindForm view={view} first={false} />}
          />
        </div>
      </Section>
      {isInvoluntary(kind) || page.case ? (
        <InvoluntaryActs view={view} kind={kind} sources={sources} />
      ) : null}
      <Form id={form} action={base} class="">
        <Section title={kind === "died" ? copy().toSettle : copy().checklist}>
          <div class="panel pad stack">
            {kind === "died" ? null : <p class="second">{copy().checklistLead}</p>}
            <ChecklistFields
              typed={typed}
              action={`${base}/checklist`}
              given={page.departure.answers}
              asked={asked.length > 0 ? asked : ["medications", "belongings", "deposit"]}
              first={!act && missing.length > 0}
            />
          </div>
        </Section>
        <Section title={copy().acts.departure} id="leave">
          <Leave
            {...{ typed, page, kind, today, sayDay }}
            now={ctx.scope.now()}
            first={!act && missing.length === 0}
          />
        </Section>
      </Form>
    </>
  );
}

const HowItEnds = ({ view }: { view: View }) => (
  <Section title={copy().ends}>
    <div class="panel pad">
      <KindForm view={view} first />
    </div>
  </Section>
);

const KindForm = ({ view, first }: { view: View; first: boolean }) => (
  <FormOf
    form={reasonForm}
    typed={view.ctx.typed}
    action={`${view.base}/kind`}
    copy={{ kind: copy().endsField }}
    hints={{ kind: copy().endsHint }}
    values={{ kind: view.kind }}
    options={{ kind: { words: words().residents.moveOut } }}
    button={copy().endsButton}
    plain={!first}
  />
);
