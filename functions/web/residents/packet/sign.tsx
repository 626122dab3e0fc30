import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hashOf } from "#shared/records/packet/document.ts";
import { nextPart, progressOf } from "#shared/records/packet/packet.ts";
import { isTextPart, type Part, parts } from "#shared/records/packet/parts.ts";
import { intent } from "#shared/records/packet/signature.ts";
import { type PartPage, readPacket, readPart } from "#shared/residents/packet/read-packet.ts";
import { takeDone } from "../../kit/done.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Checks, Field, Form, Shown, Typed } from "../../ui/form.tsx";
import { Banner, Empty, Icon } from "../../ui/kit.tsx";
import { bareDocument, type Markup } from "../../ui/layout.tsx";
import { Done, Refused, Restored } from "../../ui/outcome.tsx";
import { PartFields } from "./fields.tsx";
import { notReady } from "./not-ready.ts";
import { Contents } from "./text.tsx";

const copy = () => words().residents.signing;

/**
 * One document for the resident to sign: large type, their own paperwork only, and no link into the record. Before the
 * phone is handed over, and so locked to these pages, only staff's button for that.
 */
export async function signPage(ctx: PageContext<HouseContext>, id: Id<"stay">, part: Part): Promise<Markup> {
  const { house, scope, typed, assets } = ctx;
  const found = await readPart(scope, { house, stay: id, part });
  const stay = found.stay.value;
  const at = `/houses/${house}/stays/${id}/packet`;
  const title = words().residents.packet.parts[part];
  const nothing = stay.closed ? copy().closed : notReady(found, part);
  return bareDocument(
    assets,
    typed.banner ? words().common.errors.inTitle({ title }) : title,
    <div class="stack large">
      <Done said={takeDone(ctx)} />
      <Refused typed={typed} />
      <Restored typed={typed} />
      <div>
        <p class="second">{copy().step({ at: parts.indexOf(part) + 1, of: parts.length })}</p>
        <h1>{title}</h1>
        <p class="second">
          {copy().of({ house: found.house.name, name: stay.preferredName ?? stay.legalName })}
        </p>
      </div>
      {nothing ? <Empty>{nothing}</Empty> : null}
      {nothing ? null : ctx.c.var.locked ? (
        <Typed.Provider value={typed}>
          <Signing ctx={ctx} found={found} part={part} at={at} />
        </Typed.Provider>
      ) : (
        <HandOver at={`${at}/${part}`} />
      )}
      <p>
        <a class="under" href={ctx.c.var.locked ? `${at}/hand-back` : at}>
          {copy().later}
        </a>
      </p>
    </div>,
  );
}

/** Hands the phone over: locks it to one resident's papers. */
export const HandOver = ({ at }: { at: string }) => (
  <Form id="hand-over" action={`${at}/hand-over`}>
    <button type="submit" class="btn btn-primary btn-block">
      <Icon name="signature" />
      {words().residents.packet.handOver}
    </button>
    <p class="second">{words().residents.packet.handOverHint}</p>
  </Form>
);

function Signing(props: { ctx: PageContext<HouseContext>; found: PartPage; part: Part; at: string }) {
  const { ctx, found, part, at } = props;
  const { typed } = ctx;
  const form = "signature";
  const common = { typed, form };
  const paper = isTextPart(part) ? found.texts[part] : undefined;
  const asksName =
    typed.values.nameMeant === "yes" || typed.problems.some((one) => one.pointer === "/nameMeant");
  return (
    <Form id={form} action={`${at}/${part}`}>
      <Shown name="supersedes" value={found.packet?.value.signed[part]?.document ?? ""} />
      {!found.current && found.carried.length > 0 ? (
        <Banner icon="arrow-left-right">{copy().cameAlong}</Banner>
      ) : null}
      {paper === undefined ? (
        <PartFields typed={typed} form={form} part={part} found={found} />
      ) : (
        <>
          <input type="hidden" name="shown" value={hashOf(paper)} />
          <Contents content={paper} />
        </>
      )}
      <section class="panel pad stack" aria-labelledby="your-signature">
        <h2 id="your-signature">{copy().signature}</h2>
        <Checks
          {...common}
          name="intent"
          legend={copy().meant}
          options={[{ name: "intent", text: intent }]}
        />
        <Field {...common} name="name" label={copy().name} hint={copy().nameHint} required />
        {asksName ? (
          <Checks
            {...common}
            name="nameMeant"
            legend={copy().otherName}
            options={[{ name: "nameMeant", text: copy().otherNameTick }]}
          />
        ) : null}
        <button type="submit" class="btn btn-primary btn-block">
          <Icon name="signature" />
          {copy().button}
        </button>
        <p class="second">{copy().witness({ name: ctx.membership.name })}</p>
      </section>
    </Form>
  );
}

/** The last page the resident sees, with the one link back for staff. */
export async function handBackPage(ctx: HouseContext, id: Id<"stay">): Promise<Markup> {
  const { assets, membership, house, scope } = ctx;
  const found = await readPacket(scope, { house, stay: id });
  const { signed, of } = progressOf(found.packet?.value);
  const at = `/houses/${house}/stays/${id}/packet`;
  const next = nextPart(found.packet?.value, (part) => !notReady(found, part));
  const { locked } = ctx.c.var;
  const goesOn = locked && next !== undefined;
  const title = goesOn ? words().residents.packet.title : words().residents.packet.thanks;
  return bareDocument(
    assets,
    title,
    <div class="stack large">
      <Done said={takeDone(ctx)} />
      <div>
        <h1>{title}</h1>
        <p class="second">
          {signed === of
            ? words().residents.packet.complete
            : words().residents.packet.progress({ signed, of })}
        </p>
      </div>
      {goesOn ? null : <p>{words().residents.packet.thanksText}</p>}
      {goesOn ? (
        <p>
          <a class="btn btn-primary" href={`${at}/${next}`}>
            {words().residents.packet.goOn({ part: words().residents.packet.parts[next] })}
          </a>
        </p>
      ) : null}
      <p>
        <a class="btn" href={locked ? `/sign-in/start?to=${encodeURIComponent(at)}` : at}>
          {words().residents.packet.handBack({ name: membership.name })}
        </a>
      </p>
      {locked ? <p class="second">{words().residents.packet.lockedHint}</p> : null}
    </div>,
  );
}
