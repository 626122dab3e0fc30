import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { joined } from "#shared/kernel/form.ts";
import { profileForm } from "#shared/network/network/create-network.ts";
import { publicFormForm } from "#shared/network/network/describe-public-form.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { oversightForm, readOversight } from "#shared/network/network/set-oversight.ts";
import { type Oversight, usualDays } from "#shared/records/network/oversight.ts";
import { type PublicProfile, readPublicProfile } from "#shared/records/network/public-profile.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Back, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { zonesWith } from "../../ui/zones.ts";

/** The network profile. */
export async function settingsPage(ctx: PageContext): Promise<Markup> {
  const { typed } = ctx;
  const [{ name, legalEntity, tradeNames, formerNames, timeZone, contact }, publicProfile, oversight] =
    await Promise.all([readProfile(ctx.scope), readPublicProfile(ctx.scope), readOversight(ctx.scope)]);
  return shell(ctx, {
    title: words().network.settings.title,
    children: (
      <div class="form-page stack">
        <Back href="/settings">{words().common.settings.title}</Back>
        <div>
          <h1>{name}</h1>
          <p class="second">{words().network.settings.lead}</p>
        </div>
        <div class="panel pad">
          <FormOf
            form={profileForm}
            typed={typed}
            action="/network/settings"
            only={["name", "legalEntity", "tradeNames", "timeZone", "contactEmail", "contactPhone"]}
            copy={words().network.settings.fields}
            hints={{
              name: words().network.settings.nameHint,
              tradeNames: words().network.settings.namesHint,
            }}
            values={{
              name,
              legalEntity,
              tradeNames: joined(tradeNames),
              timeZone,
              contactEmail: contact.email,
              contactPhone: contact.phone,
            }}
            options={{ timeZone: { pairs: zonesWith(timeZone) } }}
            button={words().network.settings.button}
          />
        </div>
        {formerNames.length > 0 ? (
          <Section title={words().network.settings.former.title}>
            <Panel rows>
              {formerNames.toReversed().map((one) => (
                <div class="row">
                  <div class="grow">
                    <b>{one.name}</b>
                    <div class="second">
                      {words().network.settings.former.until({ day: fullDate(one.until, timeZone) })}
                    </div>
                  </div>
                </div>
              ))}
            </Panel>
          </Section>
        ) : null}
        <Appeals ctx={ctx} oversight={oversight} />
        <PublicForm ctx={ctx} publicProfile={publicProfile?.value} />
      </div>
    ),
  });
}

/** Who hears appeals against fair reviews, and by when. */
function Appeals({ ctx, oversight }: { ctx: PageContext; oversight: Oversight | undefined }) {
  const copy = words().network.settings.appeals;
  const { decideDays = usualDays.decide, appealDays = usualDays.appeal } = oversight ?? {};
  const { answerDays = usualDays.answer } = oversight ?? {};
  return (
    <section class="panel pad stack" id="appeals" aria-labelledby="appeals-title">
      <h2 id="appeals-title">{copy.title}</h2>
      <p class="second">{copy.lead}</p>
      <FormOf
        form={oversightForm}
        typed={ctx.typed}
        action="/network/settings/oversight"
        copy={copy}
        hints={{ contact: copy.contactHint }}
        values={{
          body: oversight?.body,
          contact: oversight?.contact,
          decideDays: String(decideDays),
          appealDays: String(appealDays),
          answerDays: String(answerDays),
        }}
        button={copy.button}
        plain
      />
    </section>
  );
}

/** The public inquiry form: its link, its switch, and what it says of the houses. */
function PublicForm({ ctx, publicProfile }: { ctx: PageContext; publicProfile: PublicProfile | undefined }) {
  const open = publicProfile?.open ?? true;
  const { about, aboutLead, fields, hints, hours, noPromise, save } = words().inquiries.publicForm;
  const path = `/inquire/${ctx.scope.network}`;
  return (
    <section class="panel pad stack" id="form" aria-labelledby="form-title">
      <h2 id="form-title">{words().inquiries.publicForm.title}</h2>
      <p>
        {open ? `${words().inquiries.publicForm.on} ` : `${words().inquiries.publicForm.off} `}
        <a class="under key" href={path}>
          {ctx.site.origin}
          {path}
        </a>
      </p>
      {open ? <p class="second">{words().inquiries.publicForm.readers}</p> : null}
      <Form id="public_profile" action="/network/settings/form">
        <input type="hidden" name="open" value={open ? "no" : "yes"} />
        <button type="submit" class="btn">
          {open ? words().inquiries.publicForm.switchOff : words().inquiries.publicForm.switchOn}
        </button>
      </Form>
      <h3>{about}</h3>
      <p class="second">{aboutLead}</p>
      <FormOf
        form={publicFormForm}
        typed={ctx.typed}
        action="/network/settings/public-form"
        copy={fields}
        hints={hints}
        values={{ ...publicProfile, callBackHours: String(publicProfile?.callBackHours ?? "") }}
        options={{ callBackHours: { words: hours, none: noPromise } }}
        button={save}
        plain
      />
    </section>
  );
}
