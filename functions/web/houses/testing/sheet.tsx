import { clockTime, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { readPolicy } from "#shared/testing/policy/read-policy.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().testing.fair.sheet;

/** The code of the latest date, to print and hang in the hallway before its round. */
export async function sheetPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house, assets, site } = ctx;
  const { latest, house: card } = await readPolicy(scope, { house });
  if (!latest) throw notFound();
  const { date, code, at, lines, void: isVoid } = latest;
  return shell(ctx, {
    title: copy().title,
    house: card.name,
    here: "house-testing",
    children: (
      <div class="form-page stack">
        <Back href={`/houses/${house}/testing`}>{words().testing.policy.title}</Back>
        <article class="panel pad stack sheet">
          <h1>{copy().heading({ day: longDay(date) })}</h1>
          <p class="hallway-code">
            {code.split("-").map((four) => (
              <>
                <code>{four}</code>{" "}
              </>
            ))}
          </p>
          {at && !isVoid ? <p>{copy().before({ time: clockTime(at, card.timeZone) })}</p> : null}
          {isVoid ? <p>{copy().void}</p> : null}
          <p>{copy().lines({ n: lines })}</p>
          <p>{copy().after}</p>
          <p class="second">{`${site.origin}/fair/${scope.network}/${house}`}</p>
        </article>
        <div class="screen-only">
          <PrintButton assets={assets} />
        </div>
      </div>
    ),
  });
}
