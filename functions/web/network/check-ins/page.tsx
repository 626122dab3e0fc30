import { spanishOver } from "#functions/copy/spanish.ts";
import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readWords, wordsForm } from "#shared/check-ins/approve-words.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().checkIns.staff.words;

/** What a network says before and at a check-in: the product's words, until it approves its own. */
export async function checkInWordsPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [own, { timeZone }] = await Promise.all([readWords(scope), readProfile(scope)]);
  const en = own?.en ?? words().checkIns.form.words;
  const es = own ? own.es : (await spanishOver(words())).checkIns.form.words;
  const spanish = (what: string) => copy().inSpanish({ what });
  const { exception, honesty, steps } = copy();
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page">
        <Back href="/settings">{words().common.settings.title}</Back>
        <div class="title">
          <h1>{copy().title}</h1>
          <span class="second">{copy().lead}</span>
        </div>
        <p>
          {own
            ? copy().approved({
                who: nameOfActor(own.approved.by) ?? "",
                day: fullDate(own.approved.at, timeZone),
              })
            : copy().ours}
        </p>
        <Section title={copy().title}>
          <div class="panel pad">
            <FormOf
              form={wordsForm}
              typed={typed}
              action="/network/check-ins"
              copy={{
                exception,
                exceptionEs: spanish(exception),
                honesty,
                honestyEs: spanish(honesty),
                steps,
                stepsEs: spanish(steps),
              }}
              hints={{ exceptionEs: copy().spanishHint }}
              values={{
                ...en,
                exceptionEs: es?.exception,
                honestyEs: es?.honesty,
                stepsEs: es?.steps,
              }}
              button={copy().button}
            />
          </div>
        </Section>
      </div>
    ),
  });
}
