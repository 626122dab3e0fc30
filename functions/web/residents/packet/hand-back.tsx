import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { unlocksWithPasskey } from "#shared/network/door/passkey/unlock-with-passkey.ts";
import { nextPart, type Packet, progressOf, signatureOf } from "#shared/records/packet/packet.ts";
import type { Part } from "#shared/records/packet/parts.ts";
import { readPacket } from "#shared/residents/packet/read-packet.ts";
import { sessionCookie } from "../../door/cookies.ts";
import { PasskeyUnlock } from "../../door/passkey-unlock.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import type { Markup } from "../../ui/layout.tsx";
import { residentPage } from "./frame.tsx";
import { notReady } from "./not-ready.ts";

const copy = () => words().residents.packet;

/** The last page the resident sees, with the one link back for staff. */
export async function handBackPage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { membership, house, scope, assets, world } = ctx;
  const found = await readPacket(scope, { house, stay: id });
  const packet = found.packet?.value;
  const { signed, of } = progressOf(packet);
  const at = `/houses/${house}/stays/${id}/packet`;
  const next = nextPart(packet, (part) => !notReady(found, part));
  const { locked } = ctx.c.var;
  const unlocks = locked && (await unlocksWithPasskey(world, sessionCookie.read(ctx.c)));
  const goesOn = locked && next !== undefined;
  const onPaper = Boolean(packet?.onPaperSince);
  return residentPage(ctx, found, {
    title: goesOn && !onPaper ? copy().title : copy().thanks,
    above: signed === of ? copy().complete : copy().progress({ signed, of }),
    children: (
      <>
        {onPaper ? <p>{copy().onPaper}</p> : goesOn ? null : <p>{copy().thanksText}</p>}
        {goesOn ? <Onward packet={packet} next={next} at={at} onPaper={onPaper} /> : null}
        {unlocks ? (
          <PasskeyUnlock assets={assets} to={at} text={copy().handBackPasskey({ name: membership.name })} />
        ) : null}
        <p>
          <a class="btn" href={locked ? `/sign-in/start?to=${encodeURIComponent(at)}` : at}>
            {copy().handBack({ name: membership.name })}
          </a>
        </p>
        {locked ? <p class="second">{copy().lockedHint}</p> : null}
      </>
    ),
  });
}

function Onward(props: { packet: Packet | undefined; next: Part; at: string; onPaper: boolean }) {
  const { packet, next, at, onPaper } = props;
  const ready = signatureOf(packet) !== undefined;
  const text = ready ? copy().goOn({ part: copy().parts[next] }) : onPaper ? copy().onScreen : copy().begin;
  return (
    <p>
      <a class={onPaper ? "btn" : "btn btn-primary"} href={`${at}/${ready ? next : "signature"}`}>
        {text}
      </a>
    </p>
  );
}
