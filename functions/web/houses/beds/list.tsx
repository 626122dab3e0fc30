import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { bedsForm } from "#shared/houses/bed/change-bed.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { type BoardBed, readBoard } from "#shared/views/house-board.ts";
import { FormOf } from "../../kit/fields.tsx";
import { daysSince } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { BedStatus, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { beds } from "../houses/fields.tsx";
import { nameOn } from "../name-on.ts";
import { BedFolds } from "./folds.tsx";
import { outOfService } from "./out-of-service.ts";

/** Rooms on a desktop. */
const sideBySide = "min-[1000px]:grid min-[1000px]:grid-cols-2 min-[1000px]:gap-x-5";

/** The rooms and beds of a house, each bed with its status. */
export async function bedsPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house, typed } = ctx;
  const board = await readBoard(scope, { house });
  const rooms = [...new Set(board.beds.map((one) => one.room))].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );
  const manages = scope.permissions.has("bed.manage");
  return shell(ctx, {
    title: `${words().houses.beds.title}, ${board.house.name}`,
    house: board.house.name,
    here: "beds",
    children: (
      <>
        <div class="title">
          <h1>{words().houses.beds.title}</h1>
          <span class="second">{words().houses.today.counts(board.counts)}</span>
        </div>
        <div class="record">
          <div>
            {board.beds.length === 0 ? <Empty>{words().houses.beds.none}</Empty> : null}
            <div class={rooms.length > 1 ? sideBySide : ""}>
              {rooms.map((room) => (
                <Section
                  title={room || (rooms.length > 1 ? words().houses.beds.noRoom : words().houses.beds.title)}
                >
                  <BedFolds beds={board.beds.filter((one) => one.room === room)} of={board.beds.length}>
                    {(shown) => (
                      <Panel rows>
                        {shown.map((one) => (
                          <Row ctx={ctx} zone={board.house.timeZone} bed={one} />
                        ))}
                      </Panel>
                    )}
                  </BedFolds>
                </Section>
              ))}
            </div>
          </div>
          {manages ? (
            <Section title={words().houses.beds.add} id="add">
              <div class="panel pad">
                <FormOf
                  form={bedsForm}
                  typed={typed}
                  action={`/houses/${house}/beds`}
                  {...beds()}
                  button={words().houses.beds.addButton}
                  plain
                />
              </div>
            </Section>
          ) : null}
        </div>
      </>
    ),
  });
}

function Row({ ctx, zone, bed }: { ctx: PageContext<HouseContext>; zone: string; bed: BoardBed }) {
  const now = ctx.scope.now();
  const said = () => {
    if (bed.stay)
      return [
        nameOn(bed.stay.name, false),
        words().houses.beds.here({ days: daysSince(bed.stay.since, now, zone) }),
      ].join(", ");
    if (bed.state === "held" && bed.hold)
      return [
        words().referrals.number({ number: spokenNumber(bed.hold.referral) }),
        words().houses.beds.until({ moment: moment(bed.hold.until, now, zone) }),
      ].join(", ");
    if (bed.out) return outOfService(bed.out, now, zone);
    return words().houses.beds.ready;
  };
  return (
    <div class="row">
      <span class="bed-label">{bed.label}</span>
      <div class="grow">
        {ctx.scope.permissions.has("stay.read") ? (
          <a class="whole" href={`/houses/${ctx.house}/beds/${bed.id}`}>
            <span class="sr-only">{bed.label}, </span>
            {words().houses.beds.place[bed.place]}
          </a>
        ) : (
          <span class="strong">{words().houses.beds.place[bed.place]}</span>
        )}
        <div class="second">{said()}</div>
      </div>
      <BedStatus state={bed.state} />
    </div>
  );
}
