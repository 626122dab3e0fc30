import { en } from "#functions/copy/en/index.ts";
import { longDay } from "#functions/copy/en/times.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { apartForm } from "#shared/people/apart/set-apart.ts";
import { mergeForm } from "#shared/people/merge/merge-persons.ts";
import { type Pair, readPair } from "#shared/people/merge/read-pair.ts";
import { ActOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { Back, Banner, Facts, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { alike, whenOf } from "./said.ts";

/** Two records side by side, to merge them or set a separation order. Where each lives is not shown. */
export async function pairPage(
  ctx: PageContext,
  ids: { person: Id<"person">; other: Id<"person"> },
): Promise<Markup> {
  const pair = await readPair(ctx.scope, ids);
  const base = `/people/${pair.one.person.id}/with/${pair.other.person.id}`;
  return shell(ctx, {
    title: en.people.pair,
    here: "persons",
    children: (
      <>
        <Back href={`/people/${pair.one.person.id}`}>{pair.one.person.legalName}</Back>
        <div class="title">
          <h1>{en.people.pair}</h1>
          <span class="second">
            {pair.like.length === 0 ? en.people.pairUnlike : en.people.pairLead({ alike: alike(pair.like) })}
          </span>
        </div>
        {pair.apart ? <Banner icon="split">{en.people.areApart}</Banner> : null}
        <div class="record">
          <div>
            <Half half={pair.one} />
            <Half half={pair.other} />
          </div>
          <aside class="section panel pad stack">
            {pair.apart ? null : (
              <>
                <Merge pair={pair} action={`${base}/merging`} ctx={ctx} />
                <KeepApart action={`${base}/kept-apart`} ctx={ctx} />
              </>
            )}
          </aside>
        </div>
      </>
    ),
  });
}

function Half({ half }: { half: Pair["one"] }) {
  const { person, stays } = half;
  return (
    <Section title={person.legalName}>
      <Facts
        rows={[
          [en.people.birthDate, person.birthDate ? longDay(person.birthDate) : en.people.bornUnknown],
          ...(person.preferredName ? [[en.people.goesByLabel, person.preferredName] as const] : []),
          ...(person.phone ? [[en.people.phone, person.phone] as const] : []),
          [
            en.people.stays,
            stays.length === 0 ? en.people.noStays : stays.map((one) => <div>{whenOf(one)}</div>),
          ],
          [en.people.referrals, en.people.referralCount({ n: half.referrals })],
        ]}
      />
    </Section>
  );
}

const Merge = ({ pair, action, ctx }: { pair: Pair; action: string; ctx: PageContext }) => (
  <ActOf
    form={mergeForm}
    typed={ctx.typed}
    action={action}
    copy={{ reason: en.people.mergeReason }}
    icon="merge"
    title={en.people.merge}
    hint={en.people.mergeHint({ name: pair.one.person.legalName })}
    button={en.people.mergeButton}
  />
);

const KeepApart = ({ action, ctx }: { action: string; ctx: PageContext }) => (
  <ActOf
    form={apartForm}
    typed={ctx.typed}
    action={action}
    copy={{ kind: en.people.kind, reason: en.people.apartReason }}
    options={{ kind: { words: en.people.apartKinds } }}
    icon="split"
    title={en.people.keepApart}
    hint={en.people.keepApartHint}
    button={en.people.keepApartButton}
  />
);
