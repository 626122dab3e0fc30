import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import type { BroughtRecord } from "#shared/records/brought/brought.ts";
import { listBrought } from "#shared/residents/brought/read-brought.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Field, Form } from "../../ui/form.tsx";
import { Back, Empty, Icon, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().residents.brought;

/** What a resident brought from an earlier house, and where the next file is checked. */
export async function broughtPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { stay, house, records } = await listBrought(ctx.scope, stayIn(ctx));
  const at = `${stayPath(ctx)}/brought`;
  return shell(ctx, {
    title: copy().title,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={stayPath(ctx)}>{boardName(stay) || stay.legalName}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {records.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Panel rows>
            {records.map((one) => (
              <div class="row">
                <Icon name={one.removed ? "trash-2" : one.fits ? "file-check" : "triangle-alert"} />
                <div class="grow">
                  <a class="whole" href={`${at}/${one.id}`}>
                    {one.from || copy().unnamed}
                  </a>
                  <div class="second">{standing(one, house.timeZone)}</div>
                </div>
              </div>
            ))}
          </Panel>
        )}
        {stay.closed ? <p class="second">{copy().over}</p> : <Upload ctx={ctx} at={at} />}
        <p class="second">{copy().notConsents}</p>
      </div>
    ),
  });
}

/** Who kept or removed it, and when. */
export function standing({ removed, kept, papers }: BroughtRecord, zone: string): string {
  const of = (one: typeof kept) => ({ name: nameOfActor(one.by) ?? "", day: fullDate(one.at, zone) });
  return removed
    ? copy().removed({ ...of(removed), why: copy().why[removed.why] })
    : copy().kept({ ...of(kept), papers });
}

function Upload({ ctx: { typed }, at }: { ctx: PageContext<HouseContext>; at: string }) {
  return (
    <section class="panel pad">
      <Form id="bring" action={at} files>
        <h2>{copy().upload}</h2>
        <Field
          {...{ typed, form: "bring" }}
          name="file"
          type="file"
          accept=".zip,.json"
          required
          label={copy().file}
          hint={copy().fileHint}
        />
        <button type="submit" class="btn btn-primary">
          {copy().check}
        </button>
      </Form>
    </section>
  );
}
