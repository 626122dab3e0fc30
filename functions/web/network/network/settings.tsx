import { en } from "#functions/copy/en/index.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { readPublicProfile } from "#shared/records/network/public-profile.ts";
import type { PageContext } from "../../kit/route.ts";
import { Field, Form } from "../../ui/form.tsx";
import { Back, Banner, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { zoneName, zones } from "../../ui/zones.ts";

/** Settings of the whole network with their own pages. */
const further = [
  { href: "/network/papers", text: en.residents.texts.title, second: en.residents.texts.lead },
  { href: "/network/notices", text: en.network.notices.open, second: undefined },
  { href: "/network/retention", text: en.network.retention.open, second: undefined },
];

/** The network profile. */
export async function settingsPage(ctx: PageContext): Promise<Markup> {
  const { typed } = ctx;
  const [{ name, legalEntity, timeZone, contact }, publicProfile] = await Promise.all([
    readProfile(ctx.scope),
    readPublicProfile(ctx.scope),
  ]);
  const known = zones.some(([zone]) => zone === timeZone);
  const options = known ? zones : [[timeZone, zoneName(timeZone)] as const, ...zones];
  const common = { typed, form: "settings" };
  const { fields } = en.network.found;
  return shell(ctx, {
    title: en.network.settings.title,
    children: (
      <div class="form-page stack">
        <Back href="/network">{en.network.settings.back}</Back>
        <div>
          <h1>{name}</h1>
          <p class="second">{en.network.settings.lead}</p>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        <div class="panel pad">
          <Form id="settings" action="/network/settings">
            <Field {...common} name="legalEntity" label={fields.legalEntity} value={legalEntity} required />
            <Field {...common} name="timeZone" label={fields.timeZone} value={timeZone} options={options} />
            <Field
              {...common}
              name="contactEmail"
              label={fields.contactEmail}
              type="email"
              value={contact.email}
              required
            />
            <Field
              {...common}
              name="contactPhone"
              label={fields.contactPhone}
              type="tel"
              value={contact.phone}
            />
            <button type="submit" class="btn btn-primary">
              {en.network.settings.button}
            </button>
          </Form>
        </div>
        <PublicForm ctx={ctx} open={publicProfile?.value.open ?? true} />
        <Panel rows>
          {further.map(({ href, text, second }) => (
            <div class="row">
              <div class="grow">
                <a class="whole" href={href}>
                  {text}
                </a>
                {second ? <div class="second">{second}</div> : null}
              </div>
            </div>
          ))}
        </Panel>
      </div>
    ),
  });
}

/** The public inquiry form: its link and its switch. */
function PublicForm({ ctx, open }: { ctx: PageContext; open: boolean }) {
  const path = `/inquire/${ctx.scope.network}`;
  return (
    <section class="panel pad stack" id="form" aria-labelledby="form-title">
      <h2 id="form-title">{en.inquiries.publicForm.title}</h2>
      <p>
        {open ? `${en.inquiries.publicForm.on} ` : `${en.inquiries.publicForm.off} `}
        <a class="under key" href={path}>
          {ctx.site.origin}
          {path}
        </a>
      </p>
      {open ? <p class="second">{en.inquiries.publicForm.readers}</p> : null}
      <Form id="public_profile" action="/network/settings/form">
        <input type="hidden" name="open" value={open ? "no" : "yes"} />
        <button type="submit" class="btn">
          {open ? en.inquiries.publicForm.switchOff : en.inquiries.publicForm.switchOn}
        </button>
      </Form>
    </section>
  );
}
