import { words } from "#functions/copy/words.ts";
import { borrowerOf } from "#shared/journeys/access/lend-phone.ts";
import { GiveBack } from "../../door/give-back.tsx";
import { handedPage } from "../../kit/handed-page.tsx";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import type { Markup } from "../../ui/layout.tsx";

const copy = () => words().me.lent;

/** What a phone shows that was handed to a resident to read their own page: the way there, and the way back for staff. */
export async function handBackPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const at = `${stayPath(ctx)}/own-page`;
  const borrower = await borrowerOf(ctx.scope, stayIn(ctx));
  return handedPage(ctx, {
    title: words().me.title,
    children: (
      <>
        <p>{borrower ? copy().lead : copy().ended}</p>
        {borrower ? (
          <Form id="own-page-open" action={`${at}/hand-back/opening`}>
            <button type="submit" class="btn btn-primary">
              {words().me.signIn.open}
            </button>
          </Form>
        ) : null}
        <GiveBack ctx={ctx} to={at} />
      </>
    ),
  });
}
