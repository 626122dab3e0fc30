import { en } from "#functions/copy/en/en.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Pair, readPair } from "#shared/people/merge/read-pair.ts";
import { apartKinds } from "#shared/records/person/keep-apart.ts";
import type { PageContext } from "../kit/route.ts";
import { Act } from "../ui/act.tsx";
import { Field } from "../ui/form.tsx";
import { Back, Banner, Facts, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { longDate, whenOf } from "./said.ts";

/** Two records side by side, to merge them or set a separation order. Where each lives is not shown. */
export async function pairPage(
  ctx: PageContext,
  ids: { person: Id<"person">; other: Id<"person"> },
): Promise<Markup> {
  const { typed } = ctx;
  const pair = await readPair(ctx.scope, ids);
  const base = `/people/${pair.one.person.id}/with/${pair.other.person.id}`;
  return shell(ctx, {
    title: en.person.pair,
    here: "persons",
    children: (
      <>
        <Back href={`/people/${pair.one.person.id}`}>{pair.one.person.legalName}</Back>
        <div class="title">
          <h1>{en.person.pair}</h1>
          <span class="second">{en.person.pairLead(pair.like)}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {pair.apart ? <Banner icon="split">{en.person.areApart}</Banner> : null}
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
          [en.person.birthDate, person.birthDate ? longDate(person.birthDate) : en.person.bornUnknown],
          ...(person.preferredName ? [[en.person.goesByLabel, person.preferredName] as const] : []),
          ...(person.phone ? [[en.person.phone, person.phone] as const] : []),
          [
            en.person.stays,
            stays.length === 0 ? en.person.noStays : stays.map((one) => <div>{whenOf(one)}</div>),
          ],
          [en.person.referrals, en.person.referralCount(half.referrals)],
        ]}
      />
    </Section>
  );
}

function Merge({ pair, action, ctx }: { pair: Pair; action: string; ctx: PageContext }) {
  const common = { typed: ctx.typed, form: "merging" };
  return (
    <Act
      {...common}
      icon="merge"
      title={en.person.merge}
      action={action}
      hint={en.person.mergeHint(pair.one.person.legalName)}
      button={en.person.mergeButton}
    >
      <Field {...common} name="reason" type="textarea" label={en.person.mergeReason} required />
    </Act>
  );
}

function KeepApart({ action, ctx }: { action: string; ctx: PageContext }) {
  const common = { typed: ctx.typed, form: "keep-apart" };
  return (
    <Act
      {...common}
      icon="split"
      title={en.person.keepApart}
      action={action}
      hint={en.person.keepApartHint}
      button={en.person.keepApartButton}
    >
      <input type="hidden" name="apart" value="yes" />
      <Field
        {...common}
        name="kind"
        label={en.person.kind}
        options={[
          ["", en.person.choose],
          ...apartKinds.map((one) => [one, en.person.apartKinds[one]] as const),
        ]}
        required
      />
      <Field {...common} name="reason" type="textarea" label={en.person.apartReason} required />
    </Act>
  );
}
