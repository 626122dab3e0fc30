import { words } from "#functions/copy/words.ts";
import type { Content } from "#shared/records/packet/document.ts";
import { type Block, blocksOf } from "./blocks.ts";

/** What a document says. */
export const Contents = ({ content }: { content: Content }) => (
  <>
    {blocksOf(content).map((block) => (
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

/** A house's text: blank lines separate paragraphs, a dash starts a list item, line breaks are kept. */
export const Text = ({ text }: { text: string }) => (
  <div class="paper">
    {text.split(/\n{2,}/u).map((part) => {
      const lines = part.split("\n");
      return lines.every((line) => line.startsWith("- ")) ? (
        <ul>
          {lines.map((line) => (
            <li>{line.slice(2)}</li>
          ))}
        </ul>
      ) : (
        <p>{part}</p>
      );
    })}
  </div>
);
