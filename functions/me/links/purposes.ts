import { guestScope } from "#shared/consents/guest/guest-scope.ts";
import { openGuest } from "#shared/consents/guest/open-guest.ts";
import type { LinkPurpose, PersonalLink } from "#shared/records/door/link.ts";
import type { World } from "#shared/table/scope.ts";

type Of<P extends LinkPurpose["for"]> = Extract<LinkPurpose, { for: P }>;

interface Opening<P extends LinkPurpose["for"]> {
  /** The page it leads to. */
  readonly page: string;
  /** What its use does, before it counts as used. May run again. @throws Refusal: the link opens nothing */
  open(given: {
    readonly world: World;
    readonly link: PersonalLink;
    readonly purpose: Of<P>;
    readonly requestId: string;
  }): Promise<void>;
}

/** What each purpose opens. */
const purposes: { readonly [P in LinkPurpose["for"]]: Opening<P> } = {
  guest: {
    page: "/guest/invitation",
    open: ({ world, link, purpose: { guest, consent }, requestId }) =>
      openGuest(guestScope(world, { network: link.network, guest }, requestId), {
        person: link.person,
        consent,
        command: link.id,
      }),
  },
};

/** Does what the use of a link does, and returns the address it leads to. @throws Refusal */
export async function openPurpose(world: World, link: PersonalLink, requestId: string): Promise<string> {
  const { purpose } = link;
  const { page, open } = purposes[purpose.for];
  await open({ world, link, purpose, requestId });
  return page;
}
