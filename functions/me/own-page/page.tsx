import { words } from "#functions/copy/words.ts";
import { ownPinForm } from "#shared/records/door/resident-pin.ts";
import type { Assets } from "../../web/assets/load.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { outside } from "../ui/frame.tsx";

const copy = () => words().me.firstPin;

interface Props {
  readonly at: string;
  readonly typed: FormState;
  readonly network: string;
}

/** The first visit of a resident who came by link. */
export function firstPinPage(assets: Assets, { at, typed, network }: Props): Markup {
  const title = words().me.signIn.first;
  return outside(assets, {
    at,
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        <div class="panel pad stack">
          <p>{words().me.signIn.firstLead({ network })}</p>
          <p>{copy().lead}</p>
          <FormOf
            form={ownPinForm}
            typed={typed}
            action={at}
            copy={copy().fields}
            more={{
              birthDate: { autocomplete: "bday" },
              pin: { autocomplete: "off" },
              pinAgain: { autocomplete: "off" },
            }}
            button={words().me.signIn.open}
          />
        </div>
        <p class="second">{copy().borrowed}</p>
      </Typed.Provider>
    ),
  });
}
