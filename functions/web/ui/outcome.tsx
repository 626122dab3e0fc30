import { words } from "#functions/copy/words.ts";
import { Form, type FormState } from "./form.tsx";
import { Icon } from "./kit.tsx";

/** What the last form did. */
export interface SaidDone {
  readonly text: string;
  /** How to undo it, while that works: where to, and the command that did it. */
  readonly undo?: { readonly action: string; readonly of: string };
}

/** At the top of a page: what the last form did. A screen reader starts here. */
export const Done = ({ said }: { said: SaidDone | undefined }) =>
  said ? (
    <div class="banner outcome" role="status" tabindex={-1} autofocus>
      <Icon name="circle-check" />
      <span>{said.text}</span>
      {said.undo ? (
        <Form id="undo" class="undo" action={said.undo.action}>
          <input type="hidden" name="of" value={said.undo.of} />
          <button type="submit" class="btn">
            <Icon name="undo-2" />
            {words().common.undo}
          </button>
        </Form>
      ) : null}
    </div>
  ) : null;

/** At the top of a page: its form was sent too late, and what was typed is back in it. */
export const Restored = ({ typed }: { typed: FormState }) =>
  typed.restored ? (
    <div class="banner outcome" role="status" tabindex={-1} autofocus>
      <Icon name="clock" />
      <div>
        <p>{words().common.errors.restored[typed.restored]}</p>
        <p>
          <a class="under" href={`#${typed.form}`}>
            {words().common.errors.restored.go}
          </a>
        </p>
      </div>
    </div>
  ) : null;

/** At the top of a page: why its form was refused, with links to the fields. */
export const Refused = ({ typed }: { typed: FormState }) =>
  typed.banner ? (
    <div class="banner outcome refused" role="alert" tabindex={-1} autofocus>
      <Icon name="triangle-alert" />
      <div>
        <p>{typed.banner}</p>
        {typed.problems.length > 0 ? (
          <ul>
            {typed.problems.map(({ pointer, message }) => (
              <li>
                <a href={`#${typed.form}-${pointer.slice(1)}`}>{message}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  ) : null;
