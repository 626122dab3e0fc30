import { words } from "#functions/copy/words.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import type { IconName } from "../ui/icon-names.ts";
import { Bare, type Tone } from "../ui/kit.tsx";

const looks = {
  draft: ["pencil", "due"],
  running: ["hourglass", "info"],
  done: ["circle-check", "good"],
  undoing: ["hourglass", "info"],
  undone: ["undo-2", "plain"],
} as const satisfies Record<ImportHeader["state"], readonly [IconName, Tone]>;

/** The status of an import: icon, word and color. */
export function StateOf({ header }: { header: ImportHeader }) {
  const [icon, tone] = looks[header.state];
  return (
    <Bare icon={icon} tone={tone}>
      {words().imports.state[header.state]}
    </Bare>
  );
}
