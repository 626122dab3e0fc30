import { words } from "#functions/copy/words.ts";
import { walkInForm } from "#shared/residents/stay/move-in.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { bedCards } from "../../kit/bed-cards.ts";
import { FormOf } from "../../kit/fields.tsx";
import { localDate } from "../../kit/local-times.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { isAsked } from "../../ui/form.tsx";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

/** Move-in without a referral. */
export async function walkInPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, typed, house, c } = ctx;
  const board = await readBoard(scope, { house });
  const today = localDate(scope.now(), board.house.timeZone);
  const free = board.beds.filter((one) => one.state === "free");
  return shell(ctx, {
    title: words().residents.walkIn.title,
    house: board.house.name,
    children: (
      <div class="max-w-xl">
        <Back href={`/houses/${house}/today`}>{board.house.name}</Back>
        <div class="title">
          <h1>{words().residents.walkIn.title}</h1>
        </div>
        <p class="second pb-4">{words().residents.walkIn.lead}</p>
        {free.length === 0 ? (
          <Empty>{words().residents.walkIn.none}</Empty>
        ) : (
          <div class="panel pad">
            <FormOf
              form={walkInForm}
              typed={typed}
              action={`/houses/${house}/stays`}
              copy={words().residents.walkIn}
              only={walkInForm.names.filter(
                (one) => one !== "overlap" || isAsked(typed, walkInForm.name, one),
              )}
              hints={{
                familyName: words().residents.walkIn.familyNameHint,
                legalName: words().residents.walkIn.legalNameHint,
                birthDate: words().residents.walkIn.birthDateHint,
              }}
              values={{ on: today, bed: c.req.query("bed") }}
              more={{ givenName: { required: true }, birthDate: { max: today }, on: { max: today } }}
              options={{ bed: bedCards(free) }}
              icon="key"
              button={words().residents.walkIn.button}
            />
          </div>
        )}
      </div>
    ),
  });
}
