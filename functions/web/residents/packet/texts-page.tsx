import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { startingTexts } from "#shared/records/packet/starting-texts.ts";
import { type WrittenPart, writtenParts } from "#shared/records/packet/texts.ts";
import { paperForm, readTexts, type TextsPage } from "#shared/residents/packet/write-text.ts";
import { Fields } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Back, Bare, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { SpanishTexts } from "./spanish-texts.tsx";
import { Text } from "./text.tsx";

const copy = () => words().residents.texts;

/** The texts residents sign, the network's or one house's version: one form for each. */
export async function textsPage(ctx: PageContext, house: Id<"house"> | undefined): Promise<Markup> {
  const found = await readTexts(ctx.scope, { of: house ?? "network" });
  const back = house ? `/network/houses/${house}` : "/settings";
  return shell(ctx, {
    title: found.house ? `${copy().title}, ${found.house}` : copy().title,
    children: (
      <div class="form-page stack">
        <Back href={back}>{house ? (found.house ?? copy().backHouse) : words().common.settings.title}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{house ? copy().houseLead : `${copy().lead} ${copy().houseTexts}`}</p>
        </div>
        {writtenParts.map((part) => (
          <OneText ctx={ctx} found={found} part={part} house={house} />
        ))}
        {house ? null : <p class="second">{copy().houses}</p>}
        <SpanishTexts ctx={ctx} house={house} />
      </div>
    ),
  });
}

function OneText(props: {
  ctx: PageContext;
  found: TextsPage;
  part: WrittenPart;
  house: Id<"house"> | undefined;
}) {
  const { ctx, found, part, house } = props;
  const written = found.texts[part];
  const id = `text-${part}`;
  const above = house ? found.network[part] : "";
  // A house without its own version uses the network's. If there is neither, it gets a starting text.
  const begins = written || (above ? "" : startingTexts[part]);
  const title = written ? copy().change : above ? copy().otherwise : copy().write;
  return (
    <Section
      title={words().residents.packet.parts[part]}
      aside={<State own={written} found={found} part={part} house={house} />}
    >
      <div class="panel pad">
        <Act
          typed={ctx.typed}
          form={id}
          icon="pencil"
          title={title}
          action={house ? `/network/houses/${house}/papers` : "/network/papers"}
          button={copy().save}
        >
          {written || above ? null : <p>{copy().start}</p>}
          {part === "emergency" && !house ? <p>{copy().eachHouse}</p> : null}
          {above && !written ? (
            <div class="stack second">
              {copy().networkSays}
              <Text text={above} />
            </div>
          ) : null}
          <Fields
            form={paperForm}
            id={id}
            typed={ctx.typed}
            copy={{ part: title, text: copy().text }}
            hidden={{ part }}
            shown={{ version: found.version }}
            values={{ text: begins }}
            more={{ text: { rows: 16 } }}
            only={["text"]}
          />
        </Act>
      </div>
    </Section>
  );
}

function State(props: { own: string; found: TextsPage; part: WrittenPart; house: string | undefined }) {
  const { own, found, part, house } = props;
  if (own)
    return (
      <Bare icon="check" tone="good">
        {house ? copy().own : copy().written}
      </Bare>
    );
  if (house && found.network[part])
    return (
      <Bare icon="house" tone="plain">
        {copy().asNetwork}
      </Bare>
    );
  return (
    <Bare icon="clock" tone="due">
      {copy().notWritten}
    </Bare>
  );
}
