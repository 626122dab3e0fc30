import { words } from "#functions/copy/words.ts";
import type { listCheckIns } from "#shared/check-ins/read-check-ins.ts";
import { plainDay } from "#shared/kernel/text.ts";
import { type CheckIn, isByResident } from "#shared/records/check-in/check-in.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Empty, Panel, Section } from "../ui/kit.tsx";
import type * as Charts from "./trend.tsx";

const copy = () => words().checkIns.page;

/** `Phone, written by Delphine`. `resident`: what the reader calls them. */
export const sayHow = ({ kind, made }: CheckIn, resident: string): string =>
  copy().by({
    kind: words().checkIns.form.kinds[kind],
    who: isByResident(made) ? resident : (nameOfActor(made.by) ?? ""),
  });

interface Props {
  /** The address of the page. */
  readonly at: string;
  readonly found: Awaited<ReturnType<typeof listCheckIns>>;
  readonly resident: string;
  readonly charts: typeof Charts;
  /** House-local. */
  readonly today: string;
  readonly sayDay: (date: string) => string;
}

/** How long it has been, kindly: a missed check-in is no violation. */
function Away({ found, today }: Props) {
  const [last] = found.checkIns;
  if (!last) return null;
  const { days } = plainDay(last.on).until(plainDay(today), { largestUnit: "day" });
  return (
    <p>
      {copy().away({ days: Math.max(0, days) })} {days > 7 ? copy().awayLong : null}
    </p>
  );
}

/** What draws the charts, loaded with the first list. */
export const loadCharts = (): Promise<typeof Charts> => import("./trend.tsx");

/** How each part is going, and the check-ins, latest first. */
export function CheckInList(props: Props) {
  const {
    at,
    found,
    resident,
    sayDay,
    charts: { Trends },
  } = props;
  return (
    <>
      <Away {...props} />
      <p>
        <a class="btn btn-primary btn-block" href={`${at}/new`}>
          {copy().new}
        </a>
      </p>
      {found.checkIns.length > 0 ? (
        <Section title={copy().trend}>
          <Trends trend={found.trend} sayDay={sayDay} />
        </Section>
      ) : null}
      <Section title={copy().title}>
        {found.checkIns.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Panel rows>
            {found.checkIns.map((one) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={`${at}/${one.id}`}>
                    {sayDay(one.on)}
                  </a>
                  <div class="second">{sayHow(one, resident)}</div>
                </div>
              </div>
            ))}
          </Panel>
        )}
      </Section>
      {found.next ? (
        <p>
          <a class="btn" href={`${at}?cursor=${encodeURIComponent(found.next)}`}>
            {copy().older}
          </a>
        </p>
      ) : null}
    </>
  );
}
