import { words } from "#functions/copy/words.ts";
import { readOwnTouch } from "#shared/alumni/read-own.ts";
import { touchForm } from "#shared/alumni/stay-in-touch.ts";
import { readablePhone } from "#shared/kernel/phone.ts";
import type { ConsentContent } from "#shared/records/consent/paper.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import type { PageContext } from "../../web/kit/route.ts";
import { Act } from "../../web/ui/act.tsx";
import { Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";

const copy = () => words().alumni.own;
const at = "/me/staying-in-touch";

/** What a resident signs to be asked how they are, in the language of the request. */
export const agreement = (
  { resident }: { readonly resident: Pick<MeContext["resident"], "networkName"> },
  name: string,
): ConsentContent => {
  const { title, rows, purpose, until, text, statement } = copy().consent;
  return {
    language: words().language,
    title,
    blocks: [
      {
        is: "rows",
        rows: [
          [rows.who, resident.networkName],
          [rows.whom, name],
          [rows.how, purpose],
          [rows.until, until],
        ],
      },
      ...text.map((one) => ({ is: "text" as const, text: one })),
    ],
    statement,
  };
};

/** Whether someone who moved out wants to be asked how they are. */
export async function touchPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const { isOut, contact } = await readOwnTouch(ctx.scope);
  return inside(ctx, {
    at,
    title: copy().title,
    children: (
      <>
        <p>{copy().lead}</p>
        <p>{copy().who}</p>
        <p class="second">{copy().says}</p>
        {isOut && !contact ? <Agree ctx={ctx} /> : null}
        {isOut ? null : <p role="status">{copy().notYet}</p>}
        {contact ? (
          <>
            <p class="panel pad">
              <b>
                {copy().on[contact.by]({
                  to: contact.by === "email" ? contact.to : readablePhone(contact.to),
                })}
              </b>
            </p>
            <Act
              typed={ctx.typed}
              form="stop-staying-in-touch"
              icon="ban"
              title={copy().stop}
              hint={copy().stopHint}
              action={`${at}/stop`}
              button={copy().stop}
            />
          </>
        ) : null}
      </>
    ),
  });
}

function Agree({ ctx }: { ctx: PageContext<MeContext> }) {
  const { labels, hints, ways, button } = copy().form;
  const { title, text, statement } = copy().consent;
  return (
    <Section title={title}>
      <div class="panel pad stack">
        {text.map((one) => (
          <p>{one}</p>
        ))}
        <FormOf
          typed={ctx.typed}
          form={touchForm}
          action={at}
          button={button}
          copy={labels}
          hints={hints}
          options={{ by: { words: ways } }}
        />
        <p class="second">{statement}</p>
      </div>
    </Section>
  );
}
