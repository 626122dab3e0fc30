import { and, fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import type { Review } from "#shared/records/review/review.ts";
import { readLetter } from "#shared/residents/review/letter.ts";
import { idIn } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";
import { Letterhead } from "../letterhead.tsx";
import { reviewIn, reviewPath } from "./paths.ts";

const copy = () => words().residents.review;

/** A letter that passed the gate, to print: what its consent covers, and the notice that goes with it. */
export async function letterPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const at = { ...reviewIn(ctx), consent: idIn(ctx, "consent", "forCourt") };
  const { review, stay, house, consent, what, letterhead, at: given } = await readLetter(ctx.scope, at);
  const { letter } = copy();
  const { information } = words().consents;
  return shell(ctx, {
    title: letter.title,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={reviewPath(at)}>{copy().title}</Back>
        <article class="panel pad stack sheet">
          <Letterhead {...letterhead} />
          <h1>{letter.heading({ to: consent.leaves.to })}</h1>
          <p>
            {letter.about({
              ...{ name: stay.legalName, house: house.name },
              day: fullDate(given, house.timeZone),
            })}
          </p>
          <p>{letter.text({ ground: copy().grounds[review.ground] })}</p>
          <Decided review={review} zone={house.timeZone} />
          <p class="second">
            {letter.under({
              purpose: consent.purpose,
              day: longDay(consent.signed.on),
              what: and(what.map((one) => information[one])),
            })}
          </p>
          <p>
            <b>{disclosureNotice}</b>
          </p>
        </article>
        <div class="screen-only">
          <PrintButton assets={ctx.assets} />
        </div>
      </div>
    ),
  });
}

function Decided({ review: { decision, notice }, zone }: { review: Review; zone: string }) {
  const { letter, results } = copy();
  if (!decision) return <p>{letter.undecided}</p>;
  const { result, option, at } = decision;
  return (
    <>
      <p>{letter.decided({ day: fullDate(at, zone), result: results[result], option })}</p>
      {notice ? <p>{letter.appeal({ day: longDay(notice.appealBy), body: notice.body })}</p> : null}
    </>
  );
}
