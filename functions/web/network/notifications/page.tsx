import { words } from "#functions/copy/words.ts";
import { notificationsForm, readNotifications } from "#shared/network/notification/choose-notifications.ts";
import { readPhoneNumber } from "#shared/network/notification/set-phone.ts";
import { landing } from "../../door/where.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { TextsSection } from "./texts.tsx";

/** What a member is told by email. */
export async function notificationsPage(ctx: PageContext): Promise<Markup> {
  const copy = words().network.notifications;
  const [offered, phone] = await Promise.all([readNotifications(ctx.scope), readPhoneNumber(ctx.scope)]);
  return shell(ctx, {
    title: copy.title,
    children: (
      <div class="form-page stack">
        <Back href={landing(ctx.membership)}>{words().account.back}</Back>
        <div>
          <h1>{copy.title}</h1>
          <p class="second">{copy.lead}</p>
        </div>
        <div class="panel pad">
          <FormOf
            form={notificationsForm}
            typed={ctx.typed}
            action="/notifications"
            copy={{ email: copy.email }}
            hints={{ email: copy.quiet }}
            values={{ email: offered.flatMap(({ kind, email }) => (email ? kind : [])) }}
            options={{ email: { pairs: offered.map(({ kind }) => [kind, copy.kinds[kind]]) } }}
            button={copy.button}
          />
        </div>
        {ctx.site.texts ? <TextsSection typed={ctx.typed} phone={phone} offered={offered} /> : null}
      </div>
    ),
  });
}
