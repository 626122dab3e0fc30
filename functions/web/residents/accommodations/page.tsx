import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { boardName } from "#shared/kernel/person-name.ts";
import type { Place } from "#shared/records/accommodation/accommodation.ts";
import { requestForm } from "#shared/residents/accommodation/ask-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { pathOf, pathOfAll } from "./paths.ts";
import { One } from "./request.tsx";

const copy = () => words().residents.accommodations;

/** Accommodation requests and the responses to them. */
export async function accommodationsPage(ctx: PageContext, place: Place): Promise<Markup> {
  const { scope, typed } = ctx;
  const cursor = ctx.c.req.query("cursor");
  const found = await listAccommodations(scope, { ...place, cursor });
  const { at, below } = found;
  const name =
    "stay" in below
      ? boardName(below.stay) || below.stay.legalName
      : words().referrals.number({ number: spokenNumber(below.referral.value.id) });
  const here = "stay" in place ? "residents" : place.house ? undefined : "inbox";
  return shell(ctx, {
    title: `${copy().title}, ${name}`,
    house: place.house ? (below.houseName ?? "") : undefined,
    here,
    children: (
      <div class="form-page stack">
        <Back href={pathOf(place)}>{name}</Back>
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{"stay" in at ? copy().lead : copy().leadReferral}</p>
        </div>
        {found.asked.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {found.asked.map((one) => (
          <One ctx={ctx} found={found} one={one} />
        ))}
        {found.next ? (
          <p>
            <a class="btn" href={`?cursor=${encodeURIComponent(found.next)}`}>
              {copy().older}
            </a>
          </p>
        ) : null}
        {found.open ? (
          <Ask typed={typed} at={at} first={found.asked.length === 0} />
        ) : (
          <p class="second">{copy().over}</p>
        )}
      </div>
    ),
  });
}

const Ask = ({ typed, at, first }: { typed: FormState; at: Place; first: boolean }) => (
  <div class="panel pad stack">
    <h2>{copy().ask}</h2>
    <FormOf
      form={requestForm}
      typed={typed}
      action={pathOfAll(at)}
      copy={copy()}
      hints={{ asked: copy().askedHint }}
      more={{ asked: { rows: 3 } }}
      button={copy().askButton}
      plain={!first}
    />
  </div>
);
