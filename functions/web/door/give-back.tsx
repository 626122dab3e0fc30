import { words } from "#functions/copy/words.ts";
import { unlocksWithPasskey } from "#shared/network/door/passkey/unlock-with-passkey.ts";
import type { RequestContext } from "../kit/route.ts";
import { sessionCookie } from "./cookies.ts";
import { PasskeyUnlock } from "./passkey-unlock.tsx";

const copy = () => words().residents.packet;

/** The one way from a handed-over phone back into the record, for its staff member. `to`: the page they go on to. */
export async function GiveBack({ ctx, to }: { ctx: RequestContext; to: string }) {
  const { membership, assets, world, c } = ctx;
  const { locked } = c.var;
  const unlocks = locked && (await unlocksWithPasskey(world, sessionCookie.read(c)));
  return (
    <>
      {unlocks ? (
        <PasskeyUnlock assets={assets} to={to} text={copy().handBackPasskey({ name: membership.name })} />
      ) : null}
      <p>
        <a class="btn" href={locked ? `/sign-in/start?to=${encodeURIComponent(to)}` : to}>
          {copy().handBack({ name: membership.name })}
        </a>
      </p>
      {locked ? <p class="second">{copy().lockedHint}</p> : null}
    </>
  );
}
