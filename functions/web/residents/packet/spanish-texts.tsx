import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { isShipped } from "#shared/records/packet/spanish.ts";
import { startingSpanish } from "#shared/records/packet/starting-texts-in-spanish.ts";
import { readSpanish, type SpanishOf } from "#shared/residents/packet/read-spanish.ts";
import { spanishForm } from "#shared/residents/packet/write-spanish.ts";
import { Fields } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Bare, Section } from "../../ui/kit.tsx";
import { ShippedWording } from "./shipped-wording.tsx";
import { spanishAt } from "./spanish-at.ts";
import { Text } from "./text.tsx";

const copy = () => words().residents.texts.spanish;

/** The Spanish of the texts residents sign, each bound to its English, and who reviewed it. */
export async function SpanishTexts({ ctx, house }: { ctx: PageContext; house: Id<"house"> | undefined }) {
  const { all, version, day } = await readSpanish(ctx.scope, spanishAt(house));
  const action = `${house ? `/network/houses/${house}` : "/network"}/papers/spanish`;
  if (all.length === 0) return null;
  return (
    <Section title={copy().title}>
      <p class="second">{copy().lead}</p>
      <div class="stack">
        {all.map((one) => (
          <One ctx={ctx} one={one} version={version} day={day} action={action} />
        ))}
      </div>
    </Section>
  );
}

interface OneProps {
  readonly ctx: PageContext;
  readonly one: SpanishOf;
  readonly version: number;
  /** Today, in the network’s zone. */
  readonly day: string;
  readonly action: string;
}

function One({ ctx, one, version, day, action }: OneProps) {
  const { part, entry, bound } = one;
  const shipped = isShipped(part);
  const id = `spanish-${part}`;
  const draft = startingSpanish(part);
  return (
    <section class="panel pad stack" aria-labelledby={`${id}-title`}>
      <div class="flex flex-wrap gap-2 items-center">
        <h3 id={`${id}-title`} class="grow">
          {copy().names[part]}
        </h3>
        <Standing one={one} />
      </div>
      {shipped ? <p class="second">{copy().ifNone[part]}</p> : null}
      <Act
        typed={ctx.typed}
        form={id}
        icon="pencil"
        title={shipped ? copy().review : entry ? copy().edit : copy().write}
        action={action}
        button={copy().save}
      >
        {shipped ? (
          <ShippedWording part={part} />
        ) : (
          <>
            {entry || !draft ? null : <p>{copy().ourDraft}</p>}
            <details>
              <summary>{copy().english}</summary>
              <Text text={one.english} />
            </details>
          </>
        )}
        <Fields
          form={spanishForm}
          id={id}
          typed={ctx.typed}
          copy={{ ...copy(), part: "" }}
          legends={{ agreed: copy().agree }}
          hints={shipped ? {} : { reviewer: copy().reviewerHint }}
          hidden={{ part, english: bound }}
          shown={{ version }}
          values={{ text: entry?.text ?? draft }}
          more={{ text: { rows: 16 }, on: { max: day } }}
          only={shipped ? ["reviewer", "on", "agreed"] : ["text", "reviewer", "on", "agreed"]}
        />
      </Act>
    </section>
  );
}

function Standing({ one: { part, standing, entry } }: { one: SpanishOf }) {
  const { reviewer = "", on } = entry?.review ?? {};
  const said = copy().standing;
  return standing === "reviewed" ? (
    <Bare icon="check" tone="good">
      {said.reviewed({ reviewer, day: on ? longDay(on) : "" })}
    </Bare>
  ) : (
    <Bare icon="clock" tone={standing === "none" ? "plain" : "due"}>
      {standing === "none" && isShipped(part) ? said.shipped : said[standing]}
    </Bare>
  );
}
