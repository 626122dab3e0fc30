import * as z from "zod";
import { addBeds, changeHouse } from "#shared/houses/house/change-house.ts";
import { addHouse } from "#shared/houses/house/create-house.ts";
import { handleForm, text } from "../../kit/handle-form.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { idIn } from "../../referrals/referral/routes.ts";
import { type FormState, nothingEntered } from "../../ui/form.tsx";
import { housePage, housesPage, newHousePage } from "./pages.tsx";

const route = inAdministration("network.manage");
const houseOf = (ctx: ScopedContext) => idIn(ctx.c, "house", "house");
const again = (ctx: ScopedContext) => (typed: FormState) => housePage({ ...ctx, typed }, houseOf(ctx));

/** A house's fields: all text, parsed by `houseFrom`. */
const fields = z.record(z.string(), z.string());
/** Only the fields of the house, without the form's own. */
function saidIn(values: Record<string, string>): Record<string, string> {
  const { form: _form, command: _command, version: _version, ...said } = values;
  return said;
}

export const houseRoutes: readonly Route[] = [
  route("get", "/network/houses", async (ctx) => ctx.c.html(await housesPage(ctx))),
  route("get", "/network/houses/new", async (ctx) =>
    ctx.c.html(await newHousePage({ ...ctx, typed: nothingEntered })),
  ),
  route("post", "/network/houses", (ctx) =>
    handleForm(ctx, {
      fields,
      perform: async (values) => {
        const { networkName } = ctx.membership;
        const { command } = values;
        const { house } = await addHouse(ctx.scope, { form: saidIn(values), networkName, command });
        return `/network/houses/${house}`;
      },
      rerender: (typed) => newHousePage({ ...ctx, typed }),
    }),
  ),
  route("get", "/network/houses/:house", async (ctx) => ctx.c.html(await again(ctx)(nothingEntered))),
  route("post", "/network/houses/:house", (ctx) =>
    handleForm(ctx, {
      fields,
      perform: async (values) => {
        const house = houseOf(ctx);
        const version = Number(values.version);
        await changeHouse(ctx.scope, { house, version, form: saidIn(values), command: values.command });
        return `/network/houses/${house}`;
      },
      rerender: again(ctx),
    }),
  ),
  route("post", "/network/houses/:house/beds", (ctx) =>
    handleForm(ctx, {
      fields: z.object({ beds: text }),
      perform: async (values) => {
        const house = houseOf(ctx);
        await addBeds(ctx.scope, { house, ...values });
        return `/network/houses/${house}`;
      },
      rerender: again(ctx),
    }),
  ),
];
