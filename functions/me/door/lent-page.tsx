import { words } from "#functions/copy/words.ts";
import { borrowedPinForm } from "#shared/records/door/resident-pin.ts";
import type { Assets } from "../../web/assets/load.ts";
import { Unlock } from "../../web/door/unlock.tsx";
import { FormOf } from "../../web/kit/fields.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { outside } from "../ui/frame.tsx";

const copy = () => words().me.lent;

/** What is asked of a resident on a phone of the staff: their PIN, to choose one, or nothing that opens a page. */
export type Asks =
  | { readonly for: "pin"; readonly to: string; readonly left: number }
  | { readonly for: "first"; readonly network: string }
  | { readonly for: "nothing" };

/** The way in on a phone that was handed over by staff. */
export function lentPage(assets: Assets, { asks, typed }: { asks: Asks; typed: FormState }): Markup {
  const title = asks.for === "first" ? words().me.signIn.first : words().me.title;
  return outside(assets, {
    at: "/me/sign-in",
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        <Asked asks={asks} typed={typed} />
        <p>
          <a class="btn btn-block" href="/">
            {copy().back}
          </a>
        </p>
      </Typed.Provider>
    ),
  });
}

function Asked({ asks, typed }: { asks: Asks; typed: FormState }) {
  if (asks.for === "nothing") return <p>{copy().notYet}</p>;
  if (asks.for === "pin")
    return (
      <>
        <Unlock
          action="/me/sign-in/pin"
          to={asks.to}
          left={asks.left}
          hint={copy().pinHint}
          button={words().me.signIn.open}
        />
        <p class="second">{words().me.signIn.forgot}</p>
      </>
    );
  const { birthDate, pin, pinAgain } = words().me.firstPin.fields;
  return (
    <div class="panel pad stack">
      <p>{words().me.signIn.firstLead({ network: asks.network })}</p>
      <p>{copy().choose}</p>
      <FormOf
        form={borrowedPinForm}
        typed={typed}
        action="/me/sign-in/first"
        copy={{ birthDate, pin, pinAgain }}
        more={{
          birthDate: { autocomplete: "off" },
          pin: { autocomplete: "off" },
          pinAgain: { autocomplete: "off" },
        }}
        button={words().me.signIn.open}
      />
    </div>
  );
}
