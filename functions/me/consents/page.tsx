import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listOwnConsents, listOwnDisclosures, type OwnConsent } from "#shared/consents/own.ts";
import { isLive } from "#shared/records/consent/consent.ts";
import type { PageContext } from "../../web/kit/route.ts";
import { nameOfScan } from "../../web/kit/scans.tsx";
import { Act } from "../../web/ui/act.tsx";
import { Empty, Icon, Section } from "../../web/ui/kit.tsx";
import type { Markup } from "../../web/ui/layout.tsx";
import type { MeContext } from "../route.ts";
import { inside } from "../ui/frame.tsx";
import { zoneOf } from "../ui/zone.ts";

const copy = () => words().me.consents;
const at = "/me/consents";

interface Props extends OwnConsent {
  readonly ctx: PageContext<MeContext>;
  /** How often something was shared under it. */
  readonly sent: number;
  sayDay(date: string): string;
}

/** A resident's consents: in force, with the way to take one back, and ended. */
export async function consentsPage(ctx: PageContext<MeContext>): Promise<Markup> {
  const { scope } = ctx;
  const [all, { disclosures }, zone] = await Promise.all([
    listOwnConsents(scope),
    listOwnDisclosures(scope),
    zoneOf(scope),
  ]);
  const now = scope.now();
  const shown = all.map((one) => ({
    ...one,
    ctx,
    sayDay: (date: string) => day(date, now, zone),
    sent: disclosures.filter(({ basis }) => "consent" in basis && basis.consent === one.consent.id).length,
  }));
  const live = shown.filter(({ consent }) => isLive(consent, now));
  const over = shown.filter(({ consent }) => !isLive(consent, now));
  return inside(ctx, {
    at,
    title: words().me.pages[at],
    children: (
      <>
        <p class="second">{copy().lead}</p>
        <Section title={copy().live}>
          {live.length === 0 ? <Empty>{copy().none}</Empty> : <All of={live} />}
        </Section>
        {over.length > 0 ? (
          <Section title={copy().over}>
            <All of={over} />
          </Section>
        ) : null}
      </>
    ),
  });
}

const All = ({ of }: { readonly of: readonly Props[] }) => (
  <div class="stack">
    {of.map((one) => (
      <One {...one} />
    ))}
  </div>
);

function One(props: Props) {
  const { consent: one, sayDay, ctx } = props;
  const { titles, information } = words().consents.form;
  const live = isLive(one, ctx.scope.now());
  return (
    <div class="panel pad stack">
      <div>
        <b>{titles[one.kind]}</b>
        <p>{copy().to({ to: one.leaves.to })}</p>
        <ul class="second">
          {one.leaves.what.map((kind) => (
            <li>{information[kind]}</li>
          ))}
        </ul>
        {one.purpose ? <p class="second">{copy().why({ purpose: one.purpose })}</p> : null}
        <p class="second">{copy().signed({ day: sayDay(one.signed.on) })}</p>
        <p class="second">
          {live
            ? copy().until({ day: "on" in one.expires ? sayDay(one.expires.on) : one.expires.event })
            : copy().ended({ how: one.over?.how ?? "expired", day: sayDay(endOf(one)) })}
        </p>
      </div>
      {["screen", "link"].includes(one.signed.how) ? (
        <a class="btn" href={`${at}/${one.id}`}>
          <Icon name="file-check" />
          {copy().form}
        </a>
      ) : null}
      {one.scans.map((scan, nth) =>
        scan.removed ? null : (
          <a class="btn" href={`${at}/${one.id}/scans/${scan.file}`}>
            <Icon name="file-check" />
            {copy().scan(nameOfScan(scan, nth))}
          </a>
        ),
      )}
      {live ? <TakeBack {...props} /> : null}
    </div>
  );
}

const endOf = ({ over, expires, signed }: OwnConsent["consent"]): string =>
  over?.on ?? ("on" in expires ? expires.on : signed.on);

/** What it stops, and what it can't take back, is said before. */
function TakeBack({ ctx, consent: { id, kind, leaves, irrevocableUntil }, stopping, sent }: Props) {
  if (stopping) return <p role="status">{copy().stopping}</p>;
  if (irrevocableUntil) return <p class="second">{copy().irrevocable({ event: irrevocableUntil })}</p>;
  const hint = copy().what({ to: leaves.to, sent });
  return (
    <Act
      typed={ctx.typed}
      form={`take-back-${id}`}
      action={`${at}/${id}/revocation`}
      icon="ban"
      title={copy().take}
      hint={kind === "placement" ? `${hint} ${copy().placement}` : hint}
      button={copy().button}
      danger
    >
      {null}
    </Act>
  );
}
