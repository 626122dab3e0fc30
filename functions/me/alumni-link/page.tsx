import { words } from "#functions/copy/words.ts";
import { alumniForm, guideForm } from "#shared/alumni/by-link.ts";
import type { Assets } from "../../web/assets/load.ts";
import { FormOf } from "../../web/kit/fields.tsx";
import { Act } from "../../web/ui/act.tsx";
import { type FormState, Typed } from "../../web/ui/form.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import { Refused } from "../../web/ui/outcome.tsx";
import { outside } from "../ui/frame.tsx";

const copy = () => words().alumni.own;

/** Where it leads once it was sent: pages that name no one, so they need no cookie. */
export const paths = {
  at: "/link/alumni",
  guide: "/link/alumni/mentor",
  thanks: "/link/alumni/thanks",
  said: "/link/alumni/mentor/thanks",
  stopped: "/link/alumni/stopped",
} as const;

/** How an alumnus is: a few questions, and a way to stop. */
export function howPage(assets: Assets, typed: FormState): Markup {
  const { labels, hints, doing, housing, work, connection, call } = words().alumni.answers;
  const { title, lead, send, stop, stopHint } = copy().link;
  return outside(assets, {
    at: paths.at,
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        <p>{lead}</p>
        <p class="second">
          {copy().who} {copy().unwatched}
        </p>
        <FormOf
          typed={typed}
          form={alumniForm}
          action={paths.at}
          button={send}
          copy={labels}
          hints={hints}
          options={{
            doing: { words: doing },
            housing: { words: housing },
            work: { words: work },
            connection: { words: connection },
            call: { words: call },
          }}
        />
        <Act
          typed={typed}
          form="alumni-stop"
          icon="ban"
          title={stop}
          hint={stopHint}
          action={`${paths.at}/stop`}
          button={stop}
        />
      </Typed.Provider>
    ),
  });
}

/** Whether they would like to be a mentor. */
export function guidePage(assets: Assets, typed: FormState): Markup {
  const { title, lead, told, labels, hints, options, button } = copy().guide;
  return outside(assets, {
    at: paths.guide,
    title: typed.banner ? words().common.errors.inTitle({ title }) : title,
    heading: title,
    children: (
      <Typed.Provider value={typed}>
        <Refused typed={typed} />
        <p>{lead}</p>
        <p class="second">{told}</p>
        <FormOf
          typed={typed}
          form={guideForm}
          action={paths.guide}
          button={button}
          copy={labels}
          hints={hints}
          options={{ is: { words: options } }}
        />
      </Typed.Provider>
    ),
  });
}

export const thanksPage = (assets: Assets, at: "thanks" | "said" | "stopped"): Markup => {
  const { thanks, thanksText, stopped, stoppedText } = copy().link;
  const text = { thanks: thanksText, said: copy().guide.thanksText, stopped: stoppedText }[at];
  return outside(assets, {
    at: paths[at],
    title: at === "stopped" ? stopped : thanks,
    children: <p>{text}</p>,
  });
};
