import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { progressOf } from "#shared/records/packet/packet.ts";
import type { Loaded } from "#shared/residents/packet/load.ts";
import { handedPage } from "../../kit/handed-page.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import type { Markup } from "../../ui/layout.tsx";

/** A page of the packet, for a resident with staff's phone in hand. */
export function residentPage(
  ctx: PageContext<HouseContext>,
  found: Loaded,
  { title, above, children }: { title: string; above?: string; children: Child },
): Markup {
  const { preferredName, legalName } = found.stay.value;
  const { signed, of } = progressOf(found.packet?.value);
  return handedPage(ctx, {
    title,
    above,
    of: words().residents.signing.of({ house: found.house.name, name: preferredName ?? legalName }),
    children: (
      <>
        <progress
          class="track"
          value={signed}
          max={of}
          aria-label={words().residents.packet.count({ signed, of })}
        />
        {children}
      </>
    ),
  });
}
