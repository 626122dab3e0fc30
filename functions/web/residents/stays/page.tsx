import type { Temporal } from "temporal-polyfill";
import { day, longDay, sayDates, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { boardName, firstName } from "#shared/kernel/person-name.ts";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { progressOf } from "#shared/records/packet/packet.ts";
import { moveOutForm } from "#shared/residents/stay/move-out.ts";
import { readStay, type StayPage } from "#shared/residents/stay/read-stay.ts";
import { type BoardBed, readBoard } from "#shared/views/house-board.ts";
import { readTransferLinks } from "#shared/views/transfer-page.ts";
import { daysSince } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { iconOf, sayEvent } from "../../kit/say-event.ts";
import { Known } from "../../people/known.tsx";
import { Form } from "../../ui/form.tsx";
import { Back, Bare, Facts, Pill, Section, Timeline } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { Looked } from "../../ui/looked.tsx";
import { shell } from "../../ui/shell.tsx";
import { DepartureSummary } from "../departures/summary.tsx";
import { TransferLinks } from "../transfers/links.tsx";
import { HealthFacts, Reach, Strengths } from "./about.tsx";
import { StayActs } from "./acts.tsx";
import { EarlierValues } from "./corrections.tsx";
import { Goals } from "./goals.tsx";
import { Notes } from "./notes.tsx";
import { Papers } from "./papers.tsx";

/** A stay: who, since when, whether admissions confirmed identity, the timeline, who viewed it. */
export async function stayPage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readStay(scope, { house, stay: id, cursor: ctx.c.req.query("cursor") });
  const { stay } = found;
  const { permissions } = scope;
  const [beds, links, known] = await Promise.all([
    bedsOf(ctx, found),
    permissions.has("stay.transfer") ? readTransferLinks(scope, { stay: id }) : undefined,
    permissions.has("person.read") ? knownAs(scope, { ...stay, person: stay.confirmed?.person }) : undefined,
  ]);
  const zone = found.house.timeZone;
  const now = ctx.scope.now();
  const sayDay = (date: string) => day(date, now, zone);
  const { signed, of } = progressOf(found.packet);
  const toSign = !stay.closed && signed < of;
  const first = firstName(stay);
  const opens = permissions.has(moveOutForm.needs);
  return shell(ctx, {
    title: boardName(stay) || stay.legalName,
    house: found.house.name,
    here: "residents",
    children: (
      <>
        <Back href={`/houses/${house}/today`}>{found.house.name}</Back>
        <div class="title">
          <h1>{stay.legalName}</h1>
        </div>
        <State found={found} now={now} />
        <div class="record">
          <div>
            <Confirmation ctx={ctx} found={found} />
            <Reach ctx={ctx} found={found} />
            <HealthFacts health={found.about.health} />
            {stay.closed ? null : <DepartureSummary found={found} sayDay={sayDay} opens={opens} />}
            {toSign ? <Papers ctx={ctx} found={found} /> : null}
            <Strengths found={found} />
            <Goals goals={found.goals} name={first} sayDay={sayDay} />
            <Notes ctx={ctx} found={found} now={now} zone={zone} />
            <Happened found={found} now={now} zone={zone} />
            {known ? (
              <Known known={known} action={`/houses/${house}/stays/${id}/person`} typed={ctx.typed} open />
            ) : null}
          </div>
          <aside>
            <Details stay={stay} sayDay={sayDay} />
            {stay.closed ? <DepartureSummary found={found} sayDay={sayDay} opens={opens} /> : null}
            {links ? <TransferLinks links={links} sayDay={sayDay} /> : null}
            {toSign ? null : <Papers ctx={ctx} found={found} />}
            <StayActs ctx={ctx} found={found} beds={beds} />
            <EarlierValues found={found} />
            <Looked
              looked={found.looked}
              note={words().residents.stay.canSee({ name: first })}
              now={now}
              zone={zone}
            />
          </aside>
        </div>
      </>
    ),
  });
}

/** Where, how long, and whether admissions confirmed identity. */
function State({ found: { stay, house }, now }: { found: StayPage; now: Temporal.Instant }) {
  const zone = house.timeZone;
  return (
    <p class="flex flex-wrap gap-x-4 gap-y-1 pb-2">
      <Bare icon="bed" tone="plain">
        {words().residents.stay.bed({ label: stay.bedLabel })}
      </Bare>
      {stay.closed ? (
        <Bare icon="footprints" tone="info">
          {`${words().residents.stay.ended} ${day(stay.closed.on, now, zone)}`}
        </Bare>
      ) : (
        <Bare icon="house" tone="plain">
          {words().houses.today.inHouse({ days: daysSince(stay.since, now, zone) })}
        </Bare>
      )}
      {stay.confirmed ? (
        <Bare icon="check" tone="good">
          {words().residents.stay.confirmed}
        </Bare>
      ) : (
        <Pill icon="clock" tone="due">
          {words().residents.stay.unconfirmed}
        </Pill>
      )}
    </p>
  );
}

const Details = ({ stay, sayDay }: { stay: StayPage["stay"]; sayDay: (date: string) => string }) => (
  <Section title={words().residents.stay.thisStay}>
    <Facts
      rows={[
        ...(stay.birthDate ? [[words().people.birthDate, longDay(stay.birthDate)] as const] : []),
        [words().residents.stay.movedIn, sayDay(stay.since)],
        [
          words().residents.stay.agreed,
          stay.agreedOut ? sayDay(stay.agreedOut) : words().residents.stay.notAgreed,
        ],
        [
          words().residents.stay.referral,
          stay.referral ? spokenNumber(stay.referral) : words().residents.stay.walkIn,
        ],
        ...(stay.closed
          ? [[words().residents.stay.ended, words().residents.moveOut[stay.closed.kind]] as const]
          : []),
      ]}
    />
  </Section>
);

/** Identity is unconfirmed until admissions confirms it: the first action here, for those with permission. */
function Confirmation({ ctx, found: { stay } }: { ctx: PageContext<HouseContext>; found: StayPage }) {
  if (stay.closed || stay.confirmed || !ctx.scope.permissions.has("person.confirm")) return null;
  return (
    <div class="section panel pad">
      <Form id="confirmation" action={`/houses/${stay.house}/stays/${stay.id}/confirmation`}>
        <button type="submit" class="btn btn-primary btn-block">
          {words().residents.stay.confirmButton}
        </button>
      </Form>
    </div>
  );
}

function Happened({ found, now, zone }: { found: StayPage; now: Temporal.Instant; zone: string }) {
  return (
    <Section title={words().residents.stay.happened}>
      <Timeline
        entries={found.happened.map((one) => ({
          icon: iconOf(one.type),
          text: sayEvent({ type: one.type, data: sayDates(one.data, now, zone) }),
          second: [when(one.at, now, zone), one.actor.name].filter(Boolean).join(", "),
        }))}
      />
      {found.next ? (
        <p class="pt-3">
          <a class="btn" href={`?cursor=${encodeURIComponent(found.next)}`}>
            {words().residents.stay.older}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

/** The house's beds, read only for those who may move the resident. */
async function bedsOf({ scope, house }: HouseContext, { stay }: StayPage): Promise<readonly BoardBed[]> {
  if (stay.closed || !scope.permissions.has("stay.move")) return [];
  return (await readBoard(scope, { house })).beds;
}
