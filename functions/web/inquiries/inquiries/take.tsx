import { words } from "#functions/copy/words.ts";
import { readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { callForm } from "#shared/inquiries/take-call.ts";
import { houseFront } from "../../door/where.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().inquiries.takeCall;

/** Logs a call in a house and sends it to admissions. */
export async function takeInHousePage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { house, scope, typed } = ctx;
  const { house: card } = await readOnCall(scope, { house });
  return shell(ctx, {
    title: copy().title,
    house: card.name,
    children: (
      <Page
        typed={typed}
        lead={copy().lead}
        action={`/houses/${house}/inquiries`}
        back={houseFront(house, scope.permissions)}
        backText={card.name}
        button={copy().button}
      />
    ),
  });
}

/** Logs a call that admissions took. */
export const takePage = (ctx: PageContext): Markup =>
  shell(ctx, {
    title: copy().title,
    here: "inbox",
    children: (
      <Page
        typed={ctx.typed}
        lead={copy().leadCare}
        action="/inquiries"
        back="/inquiries"
        backText={words().inquiries.page.back}
        button={copy().buttonCare}
      />
    ),
  });

function Page(props: {
  typed: FormState;
  lead: string;
  action: string;
  back: string;
  backText: string;
  button: string;
}) {
  return (
    <div class="max-w-xl">
      <Back href={props.back}>{props.backText}</Back>
      <div class="title">
        <h1>{copy().title}</h1>
      </div>
      <p class="second pb-4">{props.lead}</p>
      <div class="panel pad">
        <FormOf
          form={callForm}
          typed={props.typed}
          action={props.action}
          copy={copy()}
          options={{
            when: { words: words().inquiries.wantedWhen, none: words().inquiries.wantedWhen.unsaid },
            callBack: { words: copy().promise, none: copy().noPromise },
          }}
          more={{ name: { autofocus: props.typed.problems.length === 0 } }}
          icon="phone"
          button={props.button}
        />
      </div>
    </div>
  );
}
