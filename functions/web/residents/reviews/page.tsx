import { words } from "#functions/copy/words.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import { consentsForLetter, letterForm } from "#shared/residents/review/letter.ts";
import { readReview } from "#shared/residents/review/read-review.ts";
import { statementForm } from "#shared/residents/review/say.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";
import { Danger, GiveLetter, HandOver, ReadStatement, Steps } from "./acts.tsx";
import { nextIn, ReviewFacts } from "./facts.tsx";
import { ReviewStanding } from "./list.tsx";
import { reviewIn } from "./paths.ts";

const copy = () => words().residents.review;

/** One fair review, as the house reads and decides it. */
export async function reviewPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope } = ctx;
  const found = await readReview(scope, reviewIn(ctx));
  const { review, stay, house } = found;
  const { permissions } = scope;
  const gives = permissions.has(letterForm.needs);
  const consents = gives ? await consentsForLetter(scope, { house: review.house, stay: stay.id }) : [];
  const name = boardName(stay) || stay.legalName;
  const at = `/houses/${review.house}/stays/${stay.id}`;
  return shell(ctx, {
    title: copy().titleOf({ name }),
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{copy().toStay({ name })}</Back>
        <div>
          <h1>{copy().titleOf({ name })}</h1>
          <p>
            <ReviewStanding review={review} />
          </p>
          <p>{nextIn(review)}</p>
          <p class="second">{copy().lead}</p>
        </div>
        <ReviewFacts review={review} now={scope.now()} zone={house.timeZone} />
        {permissions.has(statementForm.needs) ? <HandOver found={found} now={scope.now()} /> : null}
        <ReadStatement ctx={ctx} found={found} />
        <Steps ctx={ctx} found={found} />
        <Danger ctx={ctx} found={found} />
        <Section title={copy().repair.title}>
          <p class="second">{copy().repair.text}</p>
          <a class="under" href={at}>
            {copy().repair.link}
          </a>
        </Section>
        {gives ? <GiveLetter ctx={ctx} found={found} consents={consents} /> : null}
        <div class="screen-only">
          <PrintButton assets={ctx.assets} />
        </div>
      </div>
    ),
  });
}
