import type { Child } from "hono/jsx";
import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { apartForm } from "#shared/people/apart/set-apart.ts";
import { mergeForm } from "#shared/people/merge/merge-persons.ts";
import { type Pair, readPair } from "#shared/people/merge/read-pair.ts";
import type { Person } from "#shared/records/person/person.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { Act } from "../ui/act.tsx";
import { Back, Banner, Pill } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { alike, whenOf } from "./said.ts";

/** Two records side by side, to merge them, keep them as two people, or keep the people apart. Where each lives is not shown. */
export async function pairPage(
  ctx: PageContext,
  ids: { person: Id<"person">; other: Id<"person"> },
): Promise<Markup> {
  const pair = await readPair(ctx.scope, ids);
  const base = `/people/${pair.one.person.id}/with/${pair.other.person.id}`;
  return shell(ctx, {
    title: words().people.pair,
    here: "persons",
    children: (
      <>
        <Back href={`/people/${pair.one.person.id}`}>{pair.one.person.legalName}</Back>
        <div class="title">
          <h1>{words().people.pair}</h1>
          <span class="second">
            {pair.like.length === 0
              ? words().people.pairUnlike
              : words().people.pairLead({ alike: alike(pair.like) })}
          </span>
        </div>
        {pair.apart ? <Banner icon="split">{words().people.areApart}</Banner> : null}
        {pair.notSame ? (
          <Banner icon="user-round-plus">
            {words().people.notSameBy({
              by: nameOfActor(pair.notSame.by) ?? "",
              date: longDay(pair.notSame.at),
            })}
          </Banner>
        ) : null}
        <div class="record">
          <Compared pair={pair} />
          <aside class="section panel pad stack">
            {pair.apart ? null : <Merge pair={pair} action={`${base}/merging`} ctx={ctx} />}
            {pair.notSame ? null : (
              <Act
                typed={ctx.typed}
                form="not-same"
                icon="user-round-plus"
                title={words().people.notSame}
                action={`${base}/not-same`}
                hint={words().people.notSameHint}
                button={words().people.notSameButton}
              />
            )}
            {pair.apart ? null : <KeepApart action={`${base}/kept-apart`} ctx={ctx} />}
          </aside>
        </div>
      </>
    ),
  });
}

/** Both records value by value; those that differ are marked. */
function Compared({ pair: { one, other } }: { pair: Pair }) {
  const rows: readonly (readonly [string, string, string])[] = [
    [words().people.nameLabel, one.person.legalName, other.person.legalName],
    [words().people.goesByLabel, one.person.preferredName ?? "", other.person.preferredName ?? ""],
    [words().people.birthDate, born(one), born(other)],
    [words().people.phone, one.person.phone ?? "", other.person.phone ?? ""],
  ];
  return (
    <div class="section panel rows">
      {rows.map(([label, mine, theirs]) => (
        <Values
          label={label}
          differ={mine !== theirs}
          values={[<b>{mine || none}</b>, <b>{theirs || none}</b>]}
        />
      ))}
      <Values label={words().people.stays} differ={false} values={[stays(one), stays(other)]} />
      <Values
        label={words().people.referrals}
        differ={false}
        values={[one, other].map(({ referrals }) => words().people.referralCount({ n: referrals }))}
      />
    </div>
  );
}

const none = "–";
const born = ({ person: { birthDate } }: Pair["one"]) =>
  birthDate ? longDay(birthDate) : words().people.bornUnknown;
const stays = (half: Pair["one"]) =>
  half.stays.length === 0 ? words().people.noStays : half.stays.map((each) => <div>{whenOf(each)}</div>);

const Values = (props: { label: string; differ: boolean; values: readonly Child[] }) => (
  <div class="pad">
    <div class="flex flex-wrap items-center justify-between gap-2 pb-1">
      <h2 class="second">{props.label}</h2>
      {props.differ ? (
        <Pill icon="split" tone="due">
          {words().people.differs}
        </Pill>
      ) : null}
    </div>
    <div class="grid grid-cols-2 gap-3">
      {props.values.map((value) => (
        <div class="min-w-0 break-words">{value}</div>
      ))}
    </div>
  </div>
);

/** The values to keep are asked only where the two differ. */
function Merge({ pair, action, ctx }: { pair: Pair; action: string; ctx: PageContext }) {
  const [one, other] = [pair.one.person, pair.other.person];
  const sides = (say: (each: Person) => string) => ({ words: { person: say(one), other: say(other) } });
  const differ = (["birthDate", "phone"] as const).filter((each) => one[each] !== other[each]);
  const kept = (each: (typeof differ)[number]) => (one[each] ? "person" : "other");
  return (
    <ActOf
      form={mergeForm}
      typed={ctx.typed}
      action={action}
      only={[...(one.legalName === other.legalName ? [] : (["name"] as const)), ...differ, "reason"]}
      copy={{
        name: words().people.keepName,
        birthDate: words().people.keepBirthDate,
        phone: words().people.keepPhone,
        reason: words().people.mergeReason,
      }}
      options={{
        name: sides(({ legalName }) => legalName),
        birthDate: sides(({ birthDate }) => (birthDate ? longDay(birthDate) : words().people.bornUnknown)),
        phone: sides(({ phone }) => phone ?? words().people.noPhone),
      }}
      values={{ name: "person", birthDate: kept("birthDate"), phone: kept("phone") }}
      more={{ name: { required: true }, birthDate: { required: true }, phone: { required: true } }}
      icon="merge"
      title={words().people.merge}
      hint={words().people.mergeHint}
      button={words().people.mergeButton}
    />
  );
}

const KeepApart = ({ action, ctx }: { action: string; ctx: PageContext }) => (
  <ActOf
    form={apartForm}
    typed={ctx.typed}
    action={action}
    copy={{ kind: words().people.kind, reason: words().people.apartReason }}
    options={{ kind: { words: words().people.apartKinds } }}
    icon="split"
    title={words().people.keepApart}
    hint={words().people.keepApartHint}
    button={words().people.keepApartButton}
  />
);
