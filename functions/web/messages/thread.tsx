import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Thread as Found } from "#shared/journeys/messages/read-messages.ts";
import { messageForm } from "#shared/journeys/messages/send-message.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { Scope } from "#shared/table/scope.ts";
import { FormOf } from "../kit/fields.tsx";
import type { FormState } from "../ui/form.tsx";
import { Empty, Section } from "../ui/kit.tsx";

const copy = () => words().messages;

interface Props {
  /** The address of the page. */
  readonly at: string;
  readonly scope: Scope;
  readonly typed: FormState;
  readonly found: Found;
  /** Whether these are older ones. */
  readonly isOlder: boolean;
}

/** Said before anything is written. */
function Unwatched({ isResident }: { isResident: boolean }) {
  const { danger, talk } = words().me.crisis;
  return (
    <div class="panel pad stack">
      <p>
        <b>{copy().watched}</b> {isResident ? copy().watchedOwn : copy().watchedStaff}
      </p>
      <p>
        <a class="under" href="tel:911">
          {danger}
        </a>
      </p>
      <p>
        <a class="under" href="tel:988">
          {talk}
        </a>
      </p>
    </div>
  );
}

/** What a resident and whoever walks with them wrote to each other, latest first, and the next message. */
export function Thread({ at, scope, typed, found, isOlder }: Props) {
  const isResident = scope.member === undefined;
  return (
    <>
      <Unwatched isResident={isResident} />
      <p class="second">
        {isResident ? copy().readBy : copy().readByStaff} {copy().quiet}
      </p>
      {found.isOpen ? (
        <div class="panel pad">
          <FormOf
            form={messageForm}
            typed={typed}
            action={at}
            button={copy().send}
            copy={{ words: copy().write }}
          />
        </div>
      ) : (
        <p>{copy().noMentor}</p>
      )}
      <Section title={copy().title}>
        {found.messages.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {found.messages.map((one) => (
          <Message {...{ one, found, scope, isResident }} />
        ))}
      </Section>
      <p class="flex gap-3">
        {isOlder ? (
          <a class="btn" href={at}>
            {copy().newest}
          </a>
        ) : null}
        {found.next ? (
          <a class="btn" href={`${at}?cursor=${encodeURIComponent(found.next)}`}>
            {copy().older}
          </a>
        ) : null}
      </p>
    </>
  );
}

interface One extends Pick<Props, "found" | "scope"> {
  readonly one: Found["messages"][number];
  readonly isResident: boolean;
}

function Message({ one: { words: text, made, isRead }, found, scope, isResident }: One) {
  const { name, timeZone } = found.journey;
  const isTheirs = made.by.kind === "resident";
  const who = isTheirs ? (isResident ? copy().you : name) : nameOfActor(made.by);
  const at = when(made.at, scope.now(), timeZone);
  return (
    <div class="panel pad">
      <p class="said">{text}</p>
      <p class="second">
        {who}, {isRead && isTheirs === isResident ? copy().read({ when: at }) : at}
      </p>
    </div>
  );
}
