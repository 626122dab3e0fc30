import type { Temporal } from "temporal-polyfill";
import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { noteForm } from "#shared/residents/stay/add-note.ts";
import type { StayPage } from "#shared/residents/stay/read-stay.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Panel, Section } from "../../ui/kit.tsx";

const copy = () => words().residents.about;

/** Staff notes on the stay, newest first, for those who write them. */
export function Notes(props: { ctx: PageContext; found: StayPage; now: Temporal.Instant; zone: string }) {
  const { ctx, found, now, zone } = props;
  const { stay, notes } = found;
  if (!ctx.scope.permissions.has(noteForm.needs)) return null;
  return (
    <Section title={copy().notes} aside={copy().notesAside} id="notes">
      <Panel rows>
        {notes.length === 0 ? <p class="pad second">{copy().noNotes}</p> : null}
        {notes.map((one) => (
          <div class="pad">
            <p class="whitespace-pre-line">{one.text}</p>
            <div class="second">
              {[when(one.at, now, zone), nameOfActor(one.by)].filter(Boolean).join(", ")}
            </div>
          </div>
        ))}
        <div class="pad">
          <ActOf
            form={noteForm}
            typed={ctx.typed}
            action={`/houses/${stay.house}/stays/${stay.id}/notes`}
            copy={{ text: copy().note }}
            hints={{ text: copy().noteHint }}
            icon="file-pen"
            title={copy().noteButton}
            button={copy().noteButton}
          />
        </div>
      </Panel>
    </Section>
  );
}
