import { day, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { questionNames } from "#shared/records/departure/checklist.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import { noticePaper, noticeSources } from "#shared/residents/departure/notice-paper.ts";
import { type DeparturePage, readDeparture } from "#shared/residents/departure/read-departure.ts";
import type { HouseContext } from "../../kit/route.ts";
import { Back, Banner, Facts, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";
import { sayAnswer } from "./checklist.tsx";
import { gapsIn } from "./notice.tsx";
import { NoticeSheet } from "./notice-paper.tsx";
import { ReviewFacts } from "./review.tsx";

const copy = () => words().residents.copyPage;

/** The notice as served; before that, as it will be. */
async function paperOf({ scope, house }: HouseContext, { stay }: DeparturePage, found: InvoluntaryCase) {
  const { notice, prepared } = found;
  if (notice) return { paper: notice, prepared: notice, missing: [] };
  if (!prepared) return undefined;
  return { prepared, ...noticePaper(await noticeSources(scope, { house }), stay, found, prepared) };
}

/** The resident's copy, to print: the notice as served, and the move-out plan. */
export async function copyPage(ctx: HouseContext, id: Id<"stay">): Promise<Markup> {
  const { scope, house } = ctx;
  const page = await readDeparture(scope, { house, stay: id });
  const now = scope.now();
  const zone = page.house.timeZone;
  const { answers } = page.departure;
  const given = questionNames.filter((one) => answers[one]);
  const drawn = page.case && (await paperOf(ctx, page, page.case));
  const review = page.case?.review;
  return shell(ctx, {
    title: copy().title,
    house: page.house.name,
    here: "residents",
    children: (
      <div class="form-page">
        <Back href={`/houses/${house}/stays/${id}/departure`}>{copy().back}</Back>
        <div class={drawn ? "title screen-only" : "title"}>
          <h1>{copy().title}</h1>
        </div>
        <p
          class={drawn ? "second pb-2 screen-only" : "second pb-2"}
        >{`${page.stay.legalName}. ${page.house.name}, ${ctx.membership.networkName}.`}</p>
        <div class="screen-only">
          <PrintButton assets={ctx.assets} />
        </div>
        {drawn && drawn.missing.length > 0 ? (
          <Banner icon="ban">{copy().gaps({ list: gapsIn(drawn.missing) })}</Banner>
        ) : null}
        {drawn ? <NoticeSheet {...drawn} /> : null}
        {review ? (
          <Section title={copy().review}>
            <ReviewFacts review={review} sayWhen={(at) => when(at, now, zone)} />
          </Section>
        ) : null}
        <Section title={copy().keep}>
          {given.length > 0 ? (
            <Facts
              rows={given.map((one) => [
                words().residents.departure.asks[one].title,
                sayAnswer(one, answers[one], (date) => day(date, now, zone)),
              ])}
            />
          ) : (
            <p class="second">{copy().nothing}</p>
          )}
        </Section>
      </div>
    ),
  });
}
