import { words } from "#functions/copy/words.ts";
import type { Content } from "#shared/records/packet/document.ts";
import { type Blank, type Block, blocksOf, paragraphsOf } from "./blocks.ts";

/** What a document says. */
export const Contents = ({ content }: { content: Content }) => <Blocks blocks={blocksOf(content)} />;

export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => (
  <>
    {blocks.map((block) => (
      <OneBlock block={block} />
    ))}
  </>
);

function OneBlock({ block }: { block: Block }) {
  if (block.is === "text") return <Text text={block.text} />;
  if (block.is === "list")
    return (
      <ul class="paper">
        {block.items.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    );
  if (block.is === "blanks") return <Blanks rows={block.rows} />;
  return (
    <dl class="said">
      {block.rows.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value || words().residents.document.notSaid}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Lines to write on by hand. */
const Blanks = ({ rows }: { rows: readonly Blank[] }) => (
  <dl class="said">
    {rows.map(({ name, value, lines }) => (
      <div>
        <dt>{name}</dt>
        {value ? <dd>{value}</dd> : Array.from({ length: lines }, () => <dd class="write-on" />)}
      </div>
    ))}
  </dl>
);

/** A house's text; line breaks are kept. */
export const Text = ({ text }: { text: string }) => (
  <div class="paper">
    {paragraphsOf(text).map((part) =>
      typeof part === "string" ? (
        <p>{part}</p>
      ) : (
        <ul>
          {part.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      ),
    )}
  </div>
);
