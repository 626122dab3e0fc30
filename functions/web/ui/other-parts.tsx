import { words } from "#functions/copy/words.ts";
import type { Part } from "#shared/kernel/part.ts";

/** Previous and next page of a long list. Nothing when there is one page. */
export function OtherParts(props: { part: Part<unknown>; label: string; href(part: number): string }) {
  const { part, href } = props;
  if (part.parts === 1) return null;
  return (
    <nav class="flow pt-3" aria-label={props.label}>
      {part.number > 1 ? (
        <a class="btn" href={href(part.number - 1)}>
          {words().common.parts.before}
        </a>
      ) : null}
      {part.number < part.parts ? (
        <a class="btn" href={href(part.number + 1)}>
          {words().common.parts.next}
        </a>
      ) : null}
      <span class="second">
        {words().common.parts.shown({
          from: part.before + 1,
          to: part.before + part.rows.length,
          of: part.all,
        })}
      </span>
    </nav>
  );
}
