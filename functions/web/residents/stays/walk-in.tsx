import { en } from "#functions/copy/en/index.ts";
import { localDate } from "#functions/copy/en/times.ts";
import { readBoard } from "#shared/views/house-board.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Choices, Field, Form } from "../../ui/form.tsx";
import { Back, Banner, Empty, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

/** Move-in without a referral. */
export async function walkInPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, typed, house } = ctx;
  const board = await readBoard(scope, { house });
  const today = localDate(scope.now(), board.house.timeZone);
  const free = board.beds.filter((one) => one.state === "free");
  const form = "walk-in";
  return shell(ctx, {
    title: en.residents.walkIn.title,
    house: board.house.name,
    children: (
      <div class="max-w-xl">
        <Back href={`/houses/${house}/today`}>{board.house.name}</Back>
        <div class="title">
          <h1>{en.residents.walkIn.title}</h1>
        </div>
        <p class="second pb-4">{en.residents.walkIn.lead}</p>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {free.length === 0 ? (
          <Empty>{en.residents.walkIn.none}</Empty>
        ) : (
          <div class="panel pad">
            <Form id={form} action={`/houses/${house}/stays`}>
              <Field
                typed={typed}
                form={form}
                name="legalName"
                label={en.residents.walkIn.legalName}
                required
              />
              <Field
                typed={typed}
                form={form}
                name="preferredName"
                label={en.residents.walkIn.preferredName}
              />
              <Field
                typed={typed}
                form={form}
                name="birthDate"
                type="date"
                label={en.residents.walkIn.birthDate}
                hint={en.residents.walkIn.birthDateHint}
                max={today}
              />
              <Field typed={typed} form={form} name="phone" type="tel" label={en.residents.walkIn.phone} />
              <Choices
                typed={typed}
                form={form}
                name="bed"
                legend={en.residents.walkIn.bed}
                options={free.map((one) => ({
                  value: one.id,
                  text: one.label,
                  second: en.referrals.page[one.place],
                }))}
              />
              <Field
                typed={typed}
                form={form}
                name="on"
                type="date"
                label={en.residents.walkIn.on}
                value={today}
                max={today}
              />
              <button type="submit" class="btn btn-primary btn-block">
                <Icon name="key" />
                {en.residents.walkIn.button}
              </button>
            </Form>
          </div>
        )}
      </div>
    ),
  });
}
