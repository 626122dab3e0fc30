import { words } from "#functions/copy/words.ts";
import { readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { takingForm } from "#shared/referrals/intake/by-hand.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

/** A referral by hand, for admissions. */
export const takingPage = (ctx: PageContext): Markup =>
  shell(ctx, {
    title: words().referrals.taking.title,
    here: "inbox",
    children: (
      <Page ctx={ctx} action="/referrals" back="/referrals" backText={words().referrals.page.back.inbox} />
    ),
  });

/** A referral by hand, for this house. */
export async function takingInHousePage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { house, scope } = ctx;
  const { house: card } = await readOnCall(scope, { house });
  return shell(ctx, {
    title: words().referrals.taking.title,
    house: card.name,
    children: (
      <Page
        ctx={ctx}
        action={`/houses/${house}/referrals`}
        back={`/houses/${house}/today`}
        backText={card.name}
      />
    ),
  });
}

function Page(props: { ctx: PageContext; action: string; back: string; backText: string }) {
  const copy = words().referrals.taking;
  return (
    <div class="max-w-xl">
      <Back href={props.back}>{props.backText}</Back>
      <div class="title">
        <h1>{copy.title}</h1>
      </div>
      <p class="second pb-4">{copy.lead}</p>
      <TakingForm typed={props.ctx.typed} action={props.action} values={{}} />
    </div>
  );
}

type Props = Parameters<typeof FormOf<(typeof takingForm.names)[number]>>[0];

/** The first facts of a referral, filled in as far as they are known. */
export function TakingForm(props: Required<Pick<Props, "typed" | "action" | "values">>) {
  const copy = words().referrals.taking;
  return (
    <div class="panel pad">
      <FormOf
        {...props}
        form={takingForm}
        copy={copy}
        hints={{
          program: copy.programHint,
          contactName: copy.contactHint,
          familyName: copy.familyNameHint,
          phone: copy.phoneHint,
          words: copy.wordsHint,
        }}
        options={{
          from: { words: copy.referrers },
          houseWanted: { words: words().referrals.sent.words.houseWanted },
        }}
        more={{ words: { rows: 4 } }}
        icon="inbox"
        button={copy.button}
      />
    </div>
  );
}
