import { words } from "#functions/copy/words.ts";
import { readBed } from "#shared/houses/bed/read-bed.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Banner } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { Acts, Edit } from "./acts.tsx";
import { Past } from "./past.tsx";
import { Standing } from "./standing.tsx";

/** One bed: how it stands and what to do with it, then its history, then its label. */
export async function bedPage(ctx: PageContext<HouseContext>, id: Id<"bed">): Promise<Markup> {
  const { scope, house, typed, c } = ctx;
  const page = await readBed(scope, {
    house,
    bed: id,
    on: typed.form === "" ? c.req.query("on") || undefined : undefined,
    cursor: c.req.query("cursor"),
  });
  const { bed } = page;
  const shown = { ctx, page };
  return shell(ctx, {
    title: `${bed.label}, ${page.house.name}`,
    house: page.house.name,
    here: "beds",
    children: (
      <>
        <Back href={`/houses/${house}/beds`}>{words().houses.beds.back}</Back>
        <div class="title">
          <h1>{bed.label}</h1>
          <span class="second">
            {[bed.room, words().houses.beds.place[bed.place]].filter(Boolean).join(", ")}
          </span>
        </div>
        {bed.gone ? <Banner icon="ban">{words().houses.beds.gone}</Banner> : null}
        <div class="record">
          <div>
            {bed.gone ? null : <Standing {...shown} />}
            {bed.gone ? null : <Acts {...shown} />}
          </div>
          <div>
            <Past {...shown} />
            {scope.permissions.has("bed.manage") && !bed.gone ? <Edit {...shown} /> : null}
          </div>
        </div>
      </>
    ),
  });
}
