import { words } from "#functions/copy/words.ts";
import type { Grant } from "#shared/records/door/entities.ts";
import type { OtherMembership } from "#shared/records/door/session.ts";
import { Form } from "./form.tsx";
import type { IconName } from "./icon-names.ts";
import { Icon } from "./kit.tsx";

export interface MenuItem {
  readonly href: string;
  readonly text: string;
  readonly here?: boolean;
}
export interface NavItem extends MenuItem {
  readonly icon: IconName;
}

export const Links = ({ items }: { items: readonly MenuItem[] }) => (
  <>
    {items.map(({ href, text, here }) => (
      <a href={href} {...(here ? { "aria-current": "page" as const } : {})}>
        {text}
      </a>
    ))}
  </>
);

/** The most items that fit a thumb. */
const inDock = 5;

/** The bottom navigation on a phone; items that do not fit go under More. */
export function Dock({ items, label }: { items: readonly NavItem[]; label: string }) {
  const shown = items.length > inDock ? items.slice(0, inDock - 1) : items;
  const more = items.slice(shown.length);
  const here = more.some((one) => one.here);
  return (
    <nav class="dock" aria-label={label}>
      {shown.map((one) => (
        <a href={one.href} {...(one.here ? { "aria-current": "page" as const } : {})}>
          <Icon name={one.icon} />
          {one.text}
        </a>
      ))}
      {more.length > 0 ? (
        <details class={here ? "switch here" : "switch"}>
          <summary>
            <Icon name="list" />
            {words().common.nav.more}
          </summary>
          <div class="pop up">
            <Links items={more} />
          </div>
        </details>
      ) : null}
    </nav>
  );
}

/** A button for each other membership of the person. */
export const SwitchTo = ({
  membership,
  others,
}: {
  membership: Grant;
  others: readonly OtherMembership[];
}) =>
  others.length > 0 ? (
    <Form id="switch" class="" action="/account/membership">
      {others.map(({ network, networkName, member, role }) => (
        <button type="submit" name="membership" value={`${network}.${member}`}>
          {network === membership.network
            ? words().account.to({ role: words().common.roles[role] })
            : words().account.toNetwork({ role: words().common.roles[role], network: networkName })}
        </button>
      ))}
    </Form>
  ) : null;
