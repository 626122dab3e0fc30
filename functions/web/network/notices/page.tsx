import { en } from "#functions/copy/en/index.ts";
import { when } from "#functions/copy/en/times.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { readNotices } from "#shared/records/departure/notice-templates.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Checks, Field, Form } from "../../ui/form.tsx";
import { Back, Banner, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const {
  network: { notices: copy },
} = en;

/** The discharge notices, each with the network's own text if it has one. */
export async function noticesPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [notices, { timeZone }] = await Promise.all([readNotices(scope), readProfile(scope)]);
  return shell(ctx, {
    title: copy.title,
    children: (
      <div class="form-page stack">
        <Back href="/network/settings">{en.network.settings.title}</Back>
        <h1>{copy.title}</h1>
        <p class="second">{copy.lead}</p>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {notices.texts.map((one) => {
          const common = { typed, form: one.name };
          return (
            <Section title={copy.texts[one.name]}>
              <div class="panel pad stack">
                <p class="second">
                  {one.own
                    ? copy.own({
                        when: when(one.own.at, scope.now(), timeZone),
                        by: nameOfActor(one.own.by) ?? "",
                      })
                    : copy.product}
                </p>
                <Form id={one.name} action="/network/notices">
                  <input type="hidden" name="name" value={one.name} />
                  <input type="hidden" name="version" value={String(notices.version)} />
                  <div class="long-text">
                    <Field
                      {...common}
                      name="text"
                      type="textarea"
                      label={copy.text}
                      hint={copy.textHint}
                      value={one.text}
                    />
                  </div>
                  <Field
                    {...common}
                    name="minimumDays"
                    label={copy.minimumDays}
                    inputmode="numeric"
                    value={String(one.minimumDays)}
                  />
                  <Checks
                    {...common}
                    name="options"
                    legend={copy.options}
                    options={[
                      { name: "immediateDanger", text: copy.immediateDanger, checked: one.immediateDanger },
                      { name: "usual", text: copy.usual, checked: notices.usual === one.name },
                    ]}
                  />
                  <button type="submit" class="btn">
                    {copy.button}
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
