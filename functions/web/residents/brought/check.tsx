import { fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { openRecord } from "#shared/residents/brought/open-record.ts";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Back, Banner, Facts } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { partName } from "./parts.ts";

const copy = () => words().residents.brought;

export const Seal = ({ fits }: { fits: boolean }) => (
  <Banner icon={fits ? "circle-check" : "triangle-alert"}>{fits ? copy().fits : copy().fitsNot}</Banner>
);

const Lines = ({ of }: { of: readonly string[] }) => (
  <>
    {of.map((one) => (
      <div>{one}</div>
    ))}
  </>
);

/** What a file holds, before anything of it is kept: the page itself carries the file. */
export async function checkPage(ctx: PageContext<HouseContext>, text: string): Promise<Markup> {
  const found = await openRecord(ctx.scope, { ...stayIn(ctx), text });
  const { record, stay, house } = found;
  const at = `${stayPath(ctx)}/brought`;
  const stays = record.stays.map(({ since, until }) =>
    copy().stay({ since: longDay(since), until: until === null ? "none" : longDay(until) }),
  );
  const papers = record.papers.map(({ part }) => words().residents.packet.parts[part]);
  const parts = [...new Set(found.pieces.map(({ name }) => partName(name)))];
  return shell(ctx, {
    title: copy().checkTitle,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{copy().title}</Back>
        <h1>{copy().checkTitle}</h1>
        <Seal fits={found.fits} />
        {found.name === stay.legalName ? null : <Banner icon="triangle-alert">{copy().otherName}</Banner>}
        <Facts
          rows={[
            [copy().name, found.name || copy().unnamed],
            [copy().resident, stay.legalName],
            [copy().from, found.from || copy().unnamed],
            [copy().madeAt, fullDate(record.madeAt, house.timeZone)],
            [copy().stays, <Lines of={stays} />],
            [copy().papers, papers.length === 0 ? copy().noPapers : <Lines of={papers} />],
            ...(parts.length > 0 ? [[copy().parts, <Lines of={parts} />] as const] : []),
          ]}
        />
        <p class="second">{copy().notConsents}</p>
        <Form id="keep" action={`${at}/kept`} files>
          <input type="hidden" name="text" value={text} data-secret="" />
          <p class="second">{copy().keepHint}</p>
          <button type="submit" class="btn btn-primary">
            {copy().keep}
          </button>
        </Form>
      </div>
    ),
  });
}
