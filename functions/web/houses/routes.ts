import * as z from "zod";
import { addBeds, changeHouse } from "#shared/house/change-house.ts";
import { addHouse } from "#shared/house/create-house.ts";
import { act, text } from "../act.ts";
import { idIn } from "../referrals/routes.ts";
import { inAdministration, type Route, type ScopedDesk } from "../route.ts";
import { nothingTyped, type Typed } from "../ui/form.tsx";
import { housePage, housesPage, newHousePage } from "./pages.tsx";

const route = inAdministration("network.manage");
const houseOf = (desk: ScopedDesk) => idIn(desk.c, "house", "house");
const again = (desk: ScopedDesk) => (typed: Typed) => housePage({ ...desk, typed }, houseOf(desk));

/** A house's fields: text each, read by `houseFrom`. */
const fields = z.record(z.string(), z.string());
/** Without the form's own fields: only what was said of the house. */
function saidIn(values: Record<string, string>): Record<string, string> {
  const { form: _form, command: _command, version: _version, ...said } = values;
  return said;
}

export const houseRoutes: readonly Route[] = [
  route("get", "/network/houses", async (desk) => desk.c.html(await housesPage(desk))),
  route("get", "/network/houses/new", async (desk) =>
    desk.c.html(await newHousePage({ ...desk, typed: nothingTyped })),
  ),
  route("post", "/network/houses", (desk) =>
    act(desk, {
      fields,
      perform: async (values) => {
        const { networkName } = desk.membership;
        const { command } = values;
        const { house } = await addHouse(desk.scope, { form: saidIn(values), networkName, command });
        return `/network/houses/${house}`;
      },
      again: (typed) => newHousePage({ ...desk, typed }),
    }),
  ),
  route("get", "/network/houses/:house", async (desk) => desk.c.html(await again(desk)(nothingTyped))),
  route("post", "/network/houses/:house", (desk) =>
    act(desk, {
      fields,
      perform: async (values) => {
        const house = houseOf(desk);
        const version = Number(values.version);
        await changeHouse(desk.scope, { house, version, form: saidIn(values), command: values.command });
        return `/network/houses/${house}`;
      },
      again: again(desk),
    }),
  ),
  route("post", "/network/houses/:house/beds", (desk) =>
    act(desk, {
      fields: z.object({ beds: text }),
      perform: async (values) => {
        const house = houseOf(desk);
        await addBeds(desk.scope, { house, ...values });
        return `/network/houses/${house}`;
      },
      again: again(desk),
    }),
  ),
];
