import type { Temporal } from "temporal-polyfill";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import type { Look, Looks } from "#shared/people/search/read-looks.ts";
import { Looked as Lines } from "../ui/looked.tsx";

const lookedAt = ({ what, purpose }: Look): string =>
  purpose.startsWith("whereabouts_")
    ? words().people.whereabouts({
        purpose: words().people.purposeWithin[purpose.slice("whereabouts_".length)] ?? "",
      })
    : (words().people.lookedFor[purpose] ?? words().people.lookedAt[what]);

/** Who viewed a person, and their stays and referrals. `older`: it shows a page that was asked for. */
export const Looked = (props: {
  looks: Looks;
  person: Id<"person">;
  zone: string;
  now: Temporal.Instant;
  older: boolean;
}) => (
  <>
    <Lines
      looked={props.looks.looks}
      what={lookedAt}
      note={words().people.lookedNote}
      now={props.now}
      zone={props.zone}
      open={props.older}
    />
    {props.looks.before ? (
      <p class="pt-3">
        <a
          class="btn"
          href={`/people/${props.person}?before=${encodeURIComponent(props.looks.before)}#looked`}
        >
          {words().people.older}
        </a>
      </p>
    ) : null}
  </>
);
