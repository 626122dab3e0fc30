import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { templateForm } from "#shared/network/notices/change-notice.ts";
import { readNotices } from "#shared/records/departure/notice-templates.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { Fields } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Back, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().network.notices;

/** The discharge notices, each with the network's own text if it has one. */
export async function noticesPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [notices, { timeZone }] = await Promise.all([readNotices(scope), readProfile(scope)]);
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page stack">
        <Back href="/settings">{words().common.settings.title}</Back>
        <h1>{copy().title}</h1>
        <p class="second">{copy().lead}</p>
        {notices.texts.map((one) => {
          const common = {
            form: templateForm,
            id: one.name,
            typed,
            copy: { ...copy(), name: copy().texts[one.name] },
            hints: { text: copy().textHint },
            legends: { immediateDanger: copy().options },
            values: {
              text: one.text,
              minimumDays: String(one.minimumDays),
              immediateDanger: one.immediateDanger ? "yes" : "",
            },
          };
          return (
            <Section title={copy().texts[one.name]}>
              <div class="panel pad stack">
                <p class="second">
                  {one.own
                    ? copy().own({
                        when: when(one.own.at, scope.now(), timeZone),
                        by: nameOfActor(one.own.by) ?? "",
                      })
                    : copy().product}
                </p>
                <Form id={one.name} action="/network/notices">
                  <div class="long-text">
                    <Fields
                      {...common}
                      hidden={{ name: one.name }}
                      shown={{ version: notices.version }}
                      only={["text"]}
                    />
                  </div>
                  <Fields {...common} only={["minimumDays", "immediateDanger"]} />
                  <button type="submit" class="btn">
                    {copy().button}
                  </button>
                </Form>
              </div>
            </Section>
          );
        })}
      </div>
    ),
  });
}
