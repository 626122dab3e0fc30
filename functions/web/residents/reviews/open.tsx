import { words } from "#functions/copy/words.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { openReviewForm } from "#shared/residents/review/open-review.ts";
import { readToOpen } from "#shared/residents/review/read-review.ts";
import { testIn, testPath } from "../../houses/tests/paths.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { reviewPath } from "./paths.ts";

const copy = () => words().residents.review;

/** Opens a fair review of one test: strengths first, then what happened and what the written rule allows. */
export async function openPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { stay, house, ground, rule, review } = await readToOpen(ctx.scope, testIn(ctx));
  const name = boardName(stay) || stay.legalName;
  const at = testPath(testIn(ctx));
  const { open } = copy();
  return shell(ctx, {
    title: copy().titleOf({ name }),
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{words().testing.collection.titleOf({ name })}</Back>
        <h1>{copy().titleOf({ name })}</h1>
        <p class="second">{copy().lead}</p>
        {review ? (
          <a class="btn" href={reviewPath({ house: ctx.house, review })}>
            {open.see}
          </a>
        ) : ground ? (
          <FormOf
            form={openReviewForm}
            typed={ctx.typed}
            action={`${at}/review`}
            copy={open}
            hints={{ strengths: open.strengthsHint, happened: open.happenedHint, rule: open.ruleHint }}
            values={{ rule }}
            button={open.button}
            icon="hand-heart"
          />
        ) : (
          <Empty>{open.nothing}</Empty>
        )}
      </div>
    ),
  });
}
