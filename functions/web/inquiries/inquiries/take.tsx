import { words } from "#functions/copy/words.ts";
import { readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { promises } from "#shared/records/inquiry/content.ts";
import { wantedWhen } from "#shared/records/inquiry/inquiry.ts";
import { houseFront } from "../../door/where.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Field, Form, type FormState } from "../../ui/form.tsx";
import { Back, Icon } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().inquiries.takeCall;
const form = "call";

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
  const { typed } = props;
  const common = { typed, form };
  return (
    <div class="max-w-xl">
      <Back href={props.back}>{props.backText}</Back>
      <div class="title">
        <h1>{copy().title}</h1>
      </div>
      <p class="second pb-4">{props.lead}</p>
      <div class="panel pad">
        <Form id={form} action={props.action}>
          <Field
            {...common}
            name="name"
            label={copy().name}
            required
            autofocus={typed.problems.length === 0}
          />
          <Field {...common} name="phone" label={copy().phone} type="tel" required />
          <Field {...common} name="forName" label={copy().forName} />
          <div class="pair">
            <Field
              {...common}
              name="when"
              label={copy().when}
              options={wantedWhen.map((one) => [one, words().inquiries.wantedWhen[one]] as const)}
            />
            <Field
              {...common}
              name="callBack"
              label={copy().callBack}
              options={promises.map((one) => [one, copy().promise[one]] as const)}
            />
          </div>
          <Field {...common} name="words" label={copy().words} type="textarea" />
          <button type="submit" class="btn btn-primary btn-block">
            <Icon name="phone" />
            {props.button}
          </button>
        </Form>
      </div>
    </div>
  );
}
