import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readLooks } from "#shared/people/search/read-looks.ts";
import { type PersonPage, readPerson } from "#shared/people/search/read-person.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { PageContext } from "../kit/route.ts";
import { Back, Banner, Bare, Pill } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { PersonActs, Whereabouts } from "./acts.tsx";
import { Looked } from "./looked.tsx";
import { bornOn } from "./said.ts";
import { Apart, Records, Referrals, Stays } from "./sections.tsx";

/** A person across houses. `purpose`: the reason a hidden location is shown this once. */
export async function personPage(
  ctx: PageContext,
  { person: id, purpose }: { person: Id<"person">; purpose?: string },
): Promise<Markup> {
  const { scope, typed, c } = ctx;
  const found = await readPerson(scope, { person: id, ...(purpose === undefined ? {} : { purpose }) });
  const before = c.req.method === "GET" ? c.req.query("before") : undefined;
  const looks = await readLooks(scope, { person: id, before });
  const { person } = found;
  const covered = found.hidden !== null && purpose === undefined;
  return shell(ctx, {
    title: words().people.title,
    here: "persons",
    children: (
      <>
        <Back href="/people">{words().people.back}</Back>
        <div class="title">
          <h1>{person.legalName}</h1>
        </div>
        <Facts found={found} />
        {found.asked.id !== person.id ? (
          <Banner icon="merge">{words().people.mergedInto({ name: person.legalName })}</Banner>
        ) : null}
        {found.hidden && !covered ? <Banner icon="eye-off">{words().people.revealed}</Banner> : null}
        <div class="record">
          <div>
            <Stays found={found} />
            {covered ? <Whereabouts person={person.id} typed={typed} /> : null}
            <Referrals found={found} />
            <Records found={found} ctx={ctx} />
            <Apart found={found} ctx={ctx} />
          </div>
          <aside>
            <PersonActs found={found} ctx={ctx} />
            <Looked
              looks={looks}
              person={person.id}
              zone={found.timeZone}
              now={scope.now()}
              older={before !== undefined}
            />
          </aside>
        </div>
      </>
    ),
  });
}

function Facts({ found }: { found: PersonPage }) {
  const { person, hidden } = found;
  const said = [
    bornOn(person.birthDate),
    person.preferredName ? words().people.goesBy({ name: person.preferredName }) : "",
    person.phone ?? "",
    words().people.known({ date: longDay(person.firstSeen) }),
  ];
  return (
    <>
      <p class="second">{said.filter(Boolean).join(". ")}</p>
      <p class="flex flex-wrap gap-x-4 gap-y-1 pt-1 pb-2">
        {hidden ? (
          <Pill icon="eye-off" tone="info">
            {words().people.hidden}
          </Pill>
        ) : person.open ? null : (
          <Bare icon="footprints" tone="plain">
            {words().people.livesNowhere}
          </Bare>
        )}
      </p>
      {hidden ? (
        <p class="second pb-2">
          {words().people.hiddenSince({
            by: nameOfActor(hidden.by) ?? "",
            date: longDay(hidden.since),
            reason: hidden.reason,
          })}
        </p>
      ) : null}
    </>
  );
}
