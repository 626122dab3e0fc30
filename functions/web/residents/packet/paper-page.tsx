import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { isTextPart, type Part } from "#shared/records/packet/parts.ts";
import { type PartPage, readPart, readUnsigned } from "#shared/residents/packet/read-packet.ts";
import { paperSigningForm, wordingOf } from "#shared/residents/packet/record-paper.ts";
import { Fields } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Shown } from "../../ui/form.tsx";
import { Back, Empty, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { PartFields } from "./fields.tsx";
import { notReady } from "./not-ready.ts";
import { Copies, Paper } from "./paper.tsx";
import { sheetToSign } from "./sheet.ts";

const copy = () => words().residents.paper;

/** Everything that is left to sign, to print it, and to record what was signed on paper. */
export async function paperPage(ctx: PageContext<HouseContext>, stay: Id<"stay">): Promise<Markup> {
  const found = await readUnsigned(ctx.scope, { house: ctx.house, stay });
  const at = `/houses/${ctx.house}/stays/${stay}/packet`;
  const texts = found.unsigned.filter(isTextPart);
  const filled = found.unsigned.filter((part) => !isTextPart(part));
  return frame(ctx, found, {
    at,
    unsigned: found.unsigned,
    pdf: `${at}/paper/to-sign.pdf`,
    nothing: copy().nothing,
    children: (
      <>
        {texts.length > 0 ? (
          <Record ctx={ctx} found={found} parts={texts} action={`${at}/paper`} title={copy().record} />
        ) : null}
        {filled.length > 0 ? (
          <Section title={copy().filled}>
            <p class="second">{copy().filledHint}</p>
            <ul class="panel rows plain-list">
              {filled.map((part) => (
                <li class="row">
                  <a class="whole grow" href={`${at}/${part}/paper`}>
                    {words().residents.packet.parts[part]}
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </>
    ),
  });
}

/** One document, to print it and to record it. */
export async function paperPartPage(
  ctx: PageContext<HouseContext>,
  stay: Id<"stay">,
  part: Part,
): Promise<Markup> {
  const found = await readPart(ctx.scope, { house: ctx.house, stay, part });
  const at = `/houses/${ctx.house}/stays/${stay}/packet`;
  const nothing = notReady(found, part);
  return frame(ctx, found, {
    at,
    unsigned: nothing ? [] : [part],
    pdf: `${at}/${part}/paper/to-sign.pdf`,
    nothing,
    children: (
      <Record
        ctx={ctx}
        found={found}
        parts={[part]}
        action={`${at}/${part}/paper`}
        title={copy().recordOne}
      />
    ),
  });
}

interface Frame {
  readonly at: string;
  readonly unsigned: readonly Part[];
  readonly pdf: string;
  /** Why there is nothing to sign. */
  readonly nothing: string;
  readonly children: Child;
}

function frame(
  ctx: PageContext<HouseContext>,
  found: PartPage,
  { at, unsigned, pdf, nothing, children }: Frame,
): Markup {
  const { closed } = found.stay.value;
  return shell(ctx, {
    title: copy().title,
    house: found.house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{words().residents.packet.title}</Back>
        <div class="screen-only">
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {unsigned.length === 0 || closed ? (
          <Empty>{closed ? words().residents.signing.closed : nothing}</Empty>
        ) : (
          <>
            <Copies ctx={ctx} pdf={pdf} />
            <div class="stack screen-only">{children}</div>
            {unsigned.map((part) => (
              <Paper sheet={sheetToSign(found, part)} heading="h2" />
            ))}
          </>
        )}
      </div>
    ),
  });
}

function Record(props: {
  ctx: PageContext<HouseContext>;
  found: PartPage;
  parts: readonly Part[];
  action: string;
  title: string;
}) {
  const { ctx, found, parts, action, title } = props;
  const { typed, scope, membership } = ctx;
  const now = today(scope.now(), found.house.timeZone).toString();
  const [alone, ...others] = parts;
  const one = others.length === 0 ? alone : undefined;
  const filled = one !== undefined && !isTextPart(one) ? one : undefined;
  const form = "signature";
  return (
    <div class="panel pad">
      <Act typed={typed} form={form} icon="file-check" title={title} action={action} button={copy().button}>
        <Shown name="shown" value={wordingOf(found)} />
        {filled ? (
          <>
            <Shown name="supersedes" value={found.packet?.value.signed[filled]?.document ?? ""} />
            <p class="second">{copy().asWritten}</p>
            <PartFields typed={typed} part={filled} found={found} />
          </>
        ) : null}
        <Fields
          form={paperSigningForm}
          id={form}
          typed={typed}
          copy={{ ...copy().fields, shown: "" }}
          hints={{ original: copy().originalHint }}
          values={{ documents: parts, on: now, witness: membership.name }}
          options={{
            documents: { pairs: parts.map((part) => [part, words().residents.packet.parts[part]] as const) },
          }}
          more={{ on: { max: now } }}
          {...(one ? { hidden: { documents: one } } : {})}
          only={one ? ["documents", "on", "witness", "original"] : ["documents", "on", "witness", "original"]}
        />
      </Act>
    </div>
  );
}
