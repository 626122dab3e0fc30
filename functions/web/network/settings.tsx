import { readProfile } from "#shared/network/read-profile.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Banner } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { zoneName, zones } from "../ui/zones.ts";

/** What the network says of itself. */
export async function settingsPage(visit: Visit): Promise<Markup> {
  const { typed } = visit;
  const { name, legalEntity, timeZone, contact } = await readProfile(visit.scope);
  const known = zones.some(([zone]) => zone === timeZone);
  const options = known ? zones : [[timeZone, zoneName(timeZone)] as const, ...zones];
  const common = { typed, form: "settings" };
  const { fields } = en.found;
  return shell(visit, {
    title: en.settings.title,
    children: (
      <div class="form-page stack">
        <p>
          <a class="under" href="/network">
            {en.settings.back}
          </a>
        </p>
        <div>
          <h1>{name}</h1>
          <p class="second">{en.settings.lead}</p>
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
              {en.settings.button}
            </button>
          </Form>
        </div>
        <p>
          <a class="under" href="/network/papers">
            {en.texts.title}
          </a>
          <br />
          <span class="second">{en.texts.lead}</span>
          <a class="under" href="/network/notices">
            {en.notices.open}
          </a>
        </p>
      </div>
    ),
  });
}
