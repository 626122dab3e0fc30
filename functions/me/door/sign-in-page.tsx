import { words } from "#functions/copy/words.ts";
import { firstVisitForm } from "#shared/journeys/access/enter.ts";
import type { MayEnter } from "#shared/journeys/access/residencies-of.ts";
import type { Assets } from "../../web/assets/load.ts";
import { Unlock } from "../../web/door/unlock.tsx";
import { Fields } from "../../web/kit/fields.tsx";
import { Form, type FormState } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { outside } from "../ui/frame.tsx";

const copy = () => words().me.signIn;

/** One journey among those of an identity, in a form. */
export const keyOf = ({ invitation: { value } }: MayEnter): string => `${value.network}.${value.journey}`;

/** Why someone is to sign in, the first that holds. */
export const whyOut = ["failed", "pin_gone", "over"] as const;

interface WayIn {
  readonly to: string;
  readonly why: (typeof whyOut)[number] | undefined;
  /** Tries with the PIN of this phone; undefined if it has none. */
  readonly left: number | undefined;
}

/** The way in, for a resident who is not signed in. */
export const signInPage = (assets: Assets, { to, why, left }: WayIn): Markup =>
  outside(assets, {
    at: "/me/sign-in",
    title: words().me.title,
    children: (
      <>
        {why ? <p role="status">{copy()[why]}</p> : null}
        <p>{copy().lead}</p>
        {left === undefined ? null : (
          <>
            <Unlock action="/me/sign-in/pin" to={to} left={left} button={copy().open} />
            <p class="second">{copy().forgot}</p>
          </>
        )}
        <p>
          <a
            class={left === undefined ? "btn btn-primary btn-block" : "btn btn-block"}
            href={`/me/sign-in/start${to === "/me" ? "" : `?to=${encodeURIComponent(to)}`}`}
          >
            {left === undefined ? copy().button : words().common.signIn.instead}
          </a>
        </p>
        {left === undefined ? <p class="second">{copy().invited}</p> : null}
        <p class="second">{copy().shared}</p>
      </>
    ),
  });

export const nonePage = (assets: Assets): Markup =>
  outside(assets, {
    at: "/me/sign-in",
    title: copy().none,
    children: (
      <>
        <p>{copy().noneText}</p>
        <p>
          <a class="btn" href="/me/sign-in">
            {copy().again}
          </a>
        </p>
      </>
    ),
  });

/** What this person may open; on a first visit, only with their birth date. */
export const choicePage = (
  assets: Assets,
  { all, typed }: { all: readonly MayEnter[]; typed: FormState },
): Markup => {
  const [only] = all;
  const title = all.length > 1 || only?.open ? copy().choose : copy().first;
  return outside(assets, {
    at: "/me/sign-in/choice",
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <>
        <Refused typed={typed} />
        {all.map((one) => (
          <One {...one} of={keyOf(one)} typed={typed} />
        ))}
      </>
    ),
  });
};

const One = ({ open, networkName, of, typed }: MayEnter & { of: string; typed: FormState }) => (
  <div class="panel pad">
    <Form id={`${firstVisitForm.name}-${of}`} action="/me/sign-in/choice">
      <input type="hidden" name="of" value={of} />
      {open ? (
        <button type="submit" class="btn btn-block">
          {networkName}
        </button>
      ) : (
        <>
          <p>{copy().firstLead({ network: networkName })}</p>
          <Fields
            form={firstVisitForm}
            id={`${firstVisitForm.name}-${of}`}
            typed={typed}
            copy={{ birthDate: copy().birthDate }}
            more={{ birthDate: { autocomplete: "bday" } }}
          />
          <button type="submit" class="btn btn-primary btn-block">
            {copy().open}
          </button>
        </>
      )}
    </Form>
  </div>
);
