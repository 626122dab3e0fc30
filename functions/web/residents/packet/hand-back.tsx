import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { nextPart, type Packet, progressOf, signatureOf } from "#shared/records/packet/packet.ts";
import type { Part } from "#shared/records/packet/parts.ts";
import { readPacket } from "#shared/residents/packet/read-packet.ts";
import { GiveBack } from "../../door/give-back.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import type { Markup } from "../../ui/layout.tsx";
import { residentPage } from "./frame.tsx";
import { notReady } from "./not-ready.ts";

const copy = () => words().residents.packet;

/** The last page the resident sees, with the one link back for staff. */
export async function handBackPage(ctx: PageContext<HouseContext>, id: Id<"stay">): Promise<Markup> {
  const { house, scope } = ctx;
  const found = await readPacket(scope, { house, stay: id });
  const packet = found.packet?.value;
  const { signed, of } = progressOf(packet);
  const at = `/houses/${house}/stays/${id}/packet`;
  const next = nextPart(packet, (part) => !notReady(found, part));
  const { locked } = ctx.c.var;
  const goesOn = locked && next !== undefined;
  const onPaper = Boolean(packet?.onPaperSince);
  return residentPage(ctx, found, {
    title: goesOn && !onPaper ? copy().title : copy().thanks,
    above: signed === of ? copy().complete : copy().progress({ signed, of }),
    children: (
      <>
        {onPaper ? <p>{copy().onPaper}</p> : goesOn ? null : <p>{copy().thanksText}</p>}
        {goesOn ? <Onward packet={packet} next={next} at={at} onPaper={onPaper} /> : null}
        <GiveBack ctx={ctx} to={at} />
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
