import { places } from "#shared/bed/bed.ts";
import { type BedPage, readBed } from "#shared/bed/read-bed.ts";
import { type BoardBed, readBoard } from "#shared/house/read-board.ts";
import { type Id, spokenNumber } from "#shared/ids.ts";
import { en } from "../copy/en.ts";
import { BedsField } from "../houses/fields.tsx";
import type { HouseDesk, Visit } from "../route.ts";
import { Act } from "../ui/act.tsx";
import { Field, Form } from "../ui/form.tsx";
import { Back, Banner, BedStatus, Empty, Icon, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { day, daysSince, moment } from "../ui/times.ts";
import { atAGlance, BedRows } from "./folds.tsx";

/** The rooms of a house and its beds, each with what it is now. */
export async function bedsPage(visit: Visit<HouseDesk>): Promise<Markup> {
  const { scope, house, typed } = visit;
  const board = await readBoard(scope, { house });
  const rooms = [...new Set(board.beds.map((one) => one.room))].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  const manages = scope.permissions.has("bed.manage");
  return shell(visit, {
    title: `${en.beds.title}, ${board.house.name}`,
    house: board.house.name,
    here: "beds",
    children: (
      <>
        <div class="title">
          <h1>{en.beds.title}</h1>
          <span class="second">{en.today.counts(board.counts)}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        <div class="record">
          <div>
            {board.beds.length === 0 ? <Empty>{en.beds.none}</Empty> : null}
            {rooms.map((room) => (
              <Section title={room || (rooms.length > 1 ? en.beds.noRoom : en.beds.title)}>
                <BedRows
                  beds={board.beds.filter((one) => one.room === room)}
                  folded={board.beds.length > atAGlance}
                  row={(one) => <Row visit={visit} zone={board.house.timeZone} bed={one} />}
                />
              </Section>
            ))}
          </div>
          {manages ? (
            <Section title={en.beds.add} id="add">
              <div class="panel pad">
                <Form id="beds" action={`/houses/${house}/beds`}>
                  <BedsField typed={typed} form="beds" />
                  <button type="submit" class="btn">
                    {en.beds.addButton}
                  </button>
                </Form>
              </div>
            </Section>
          ) : null}
        </div>
      </>
    ),
  });
}

function Row({ visit, zone, bed }: { visit: Visit<HouseDesk>; zone: string; bed: BoardBed }) {
  const now = visit.scope.now();
  const said = () => {
    if (bed.stay) return [bed.stay.name, en.beds.here(daysSince(bed.stay.since, now, zone))].join(", ");
    if (bed.state === "held" && bed.hold)
      return [
        en.referral(spokenNumber(bed.hold.referral)),
        en.beds.until(moment(bed.hold.until, now, zone)),
      ].join(", ");
    if (bed.out) return en.beds.out(bed.out.reason, bed.out.back ? day(bed.out.back, now, zone) : null);
    return en.beds.ready;
  };
  return (
    <div class="row">
      <span class="bed-label">{bed.label}</span>
      <div class="grow">
        {visit.scope.permissions.has("stay.read") ? (
          <a class="whole" href={`/houses/${visit.house}/beds/${bed.id}`}>
            {en.beds.place[bed.place]}
          </a>
        ) : (
          <span class="strong">{en.beds.place[bed.place]}</span>
        )}
        <div class="second">{said()}</div>
      </div>
      <BedStatus state={bed.state} />
    </div>
  );
}

/** One bed: who sleeps there, who slept there, and what can be done with it. */
export async function bedPage(visit: Visit<HouseDesk>, id: Id<"bed">): Promise<Markup> {
  const { scope, house, typed, c } = visit;
  const page = await readBed(scope, {
    house,
    bed: id,
    on: typed.form === "" ? c.req.query("on") || undefined : undefined,
    cursor: c.req.query("cursor"),
  });
  const { bed } = page;
  return shell(visit, {
    title: `${bed.label}, ${page.house.name}`,
    house: page.house.name,
    here: "beds",
    children: (
      <>
        <Back href={`/houses/${house}/beds`}>{en.beds.back}</Back>
        <div class="title">
          <h1>{bed.label}</h1>
          <span class="second">{[bed.room, en.beds.place[bed.place]].filter(Boolean).join(", ")}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {bed.gone ? <Banner icon="ban">{en.beds.gone}</Banner> : null}
        {bed.out ? (
          <Banner icon="wrench">
            {en.beds.out(
              bed.out.reason,
              bed.out.back ? day(bed.out.back, scope.now(), page.house.timeZone) : null,
            )}
          </Banner>
        ) : null}
        <div class="record">
          <Past visit={visit} page={page} />
          {scope.permissions.has("bed.manage") && !bed.gone ? <Acts visit={visit} page={page} /> : null}
        </div>
      </>
    ),
  });
}

function Past({ visit, page }: { visit: Visit<HouseDesk>; page: BedPage }) {
  const { house, scope } = visit;
  const { bed, asked } = page;
  const say = (date: string) => day(date, scope.now(), page.house.timeZone);
  const at = `/houses/${house}/beds/${bed.id}`;
  const Person = ({ stay, name, second }: { stay: string; name: string; second: string }) => (
    <div class="row">
      <Icon name="user-round" />
      <div class="grow">
        <a class="whole" href={`/houses/${house}/stays/${stay}`}>
          {name}
        </a>
        <div class="second">{second}</div>
      </div>
    </div>
  );
  return (
    <div>
      {page.now && bed.occupant ? (
        <Section title={en.beds.now}>
          <Panel rows>
            <Person stay={page.now.id} name={page.now.name} second={en.beds.since(say(bed.occupant.here))} />
          </Panel>
        </Section>
      ) : null}
      <Section title={en.beds.before}>
        <form method="get" action={at} class="panel pad ask">
          <div class="field">
            <label for="on">{en.beds.ask}</label>
            <input id="on" type="date" name="on" value={asked?.on ?? ""} required />
          </div>
          <button type="submit" class="btn">
            {en.beds.askButton}
          </button>
        </form>
        {asked ? (
          <div class="mt-4" role="status">
            <h3>{en.beds.slept(say(asked.on))}</h3>
            {asked.slept.length === 0 ? (
              <Empty>{en.beds.nobody}</Empty>
            ) : (
              <Panel rows>
                {asked.slept.map((one) => (
                  <Person stay={one.stay} name={one.name} second={en.beds.since(say(one.from))} />
                ))}
              </Panel>
            )}
          </div>
        ) : null}
        <div class="mt-4">
          {page.before.length === 0 ? (
            <Empty>{en.beds.nobodyBefore}</Empty>
          ) : (
            <Panel rows>
              {page.before.map((one) => (
                <Person stay={one.stay} name={one.name} second={en.beds.fromTo(say(one.from), say(one.to))} />
              ))}
            </Panel>
          )}
        </div>
        {page.next ? (
          <p class="section">
            <a class="btn" href={`${at}?cursor=${encodeURIComponent(page.next)}`}>
              {en.network.next}
            </a>
          </p>
        ) : null}
      </Section>
    </div>
  );
}

function Acts({ visit, page }: { visit: Visit<HouseDesk>; page: BedPage }) {
  const { typed, house } = visit;
  const { bed } = page;
  const at = `/houses/${house}/beds/${bed.id}`;
  const common = { typed, form: "out" };
  return (
    <Section title={en.beds.change}>
      <div class="panel pad stack">
        <Form id="bed" action={at}>
          <Field typed={typed} form="bed" name="label" label={en.beds.label} value={bed.label} required />
          <Field typed={typed} form="bed" name="room" label={en.beds.room} value={bed.room} />
          <Field
            typed={typed}
            form="bed"
            name="place"
            label={en.beds.kind}
            value={bed.place}
            options={places.map((one) => [one, en.beds.place[one]] as const)}
          />
          <button type="submit" class="btn btn-primary">
            {en.beds.save}
          </button>
        </Form>
        {bed.out ? (
          <Form id="back" action={`${at}/service`}>
            <button type="submit" class="btn w-full" name="taken" value="back">
              {en.beds.putBack}
            </button>
          </Form>
        ) : (
          <Act
            {...common}
            icon="wrench"
            title={en.beds.takeOut}
            action={`${at}/service`}
            button={en.beds.takeOutButton}
          >
            <input type="hidden" name="taken" value="out" />
            <Field {...common} name="reason" label={en.beds.reason} hint={en.beds.reasonHint} required />
            <Field {...common} name="back" label={en.beds.backOn} type="date" />
          </Act>
        )}
        <Act
          typed={typed}
          form="retirement"
          icon="trash-2"
          title={en.beds.retire}
          action={`${at}/retirement`}
          hint={en.beds.retireHint}
          button={en.beds.retireButton}
        />
      </div>
    </Section>
  );
}
