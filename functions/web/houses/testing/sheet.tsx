import { clockTime, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { SelectionDay } from "#shared/records/draw/selection-day.ts";
import { readPolicy } from "#shared/testing/policy/read-policy.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().testing.fair.sheet;

/** The code of the latest date, to print and hang in the hallway before its round. */
export async function sheetPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house, assets, site } = ctx;
  const { latest, house: card } = await readPolicy(scope, { house });
  return shell(ctx, {
    title: copy().title,
    house: card.name,
    here: "house-testing",
    children: (
      <div class="form-page stack">
        <Back href={`/houses/${house}/testing`}>{words().testing.policy.title}</Back>
        {latest ? (
          <>
            <Sheet day={latest} zone={card.timeZone} at={`${site.origin}/fair/${scope.network}/${house}`} />
            <div class="screen-only">
              <PrintButton assets={assets} />
            </div>
          </>
        ) : (
          <Empty>{copy().none}</Empty>
        )}
      </div>
    ),
  });
}

function Sheet({ day, zone, at: url }: { day: SelectionDay; zone: string; at: string }) {
  const { date, code, at, lines } = day;
  return (
    <article class="panel pad stack sheet">
      <h1>{copy().heading({ day: longDay(date) })}</h1>
      <p class="hallway-code">
        {code.split("-").map((four) => (
          <>
            <code>{four}</code>{" "}
          </>
        ))}
      </p>
      {day.void ? <p>{copy().void}</p> : null}
      {at && !day.void ? <p>{copy().before({ time: clockTime(at, zone) })}</p> : null}
      <p>{copy().lines({ n: lines })}</p>
      <p>{copy().after}</p>
      <p class="second">{url}</p>
    </article>
  );
}
