import { words } from "#functions/copy/words.ts";
import type { Assets } from "../../assets/load.ts";
import { bareDocument, type Markup } from "../../ui/layout.tsx";

const copy = () => words().network.stopped;

/** What the link that stops invitations opens: opening it changes nothing, since mail programs open links. */
export const stopPage = (assets: Assets, at: string, stopped: boolean): Markup =>
  bareDocument(
    assets,
    stopped ? copy().doneTitle : copy().title,
    <>
      <h1>{stopped ? copy().doneTitle : copy().title}</h1>
      <p role={stopped ? "status" : undefined}>{stopped ? copy().done : copy().lead}</p>
      <form method="post" action={stopped ? `${at}/allowed` : `${at}/stopped`}>
        <button type="submit" class={stopped ? "btn" : "btn btn-primary"}>
          {stopped ? copy().allow : copy().button}
        </button>
      </form>
    </>,
  );
