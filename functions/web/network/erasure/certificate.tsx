import { Temporal } from "temporal-polyfill";
import { recoveryDays } from "#functions/copy/certificate.ts";
import { dated, fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Erasure } from "#shared/engine/erasure/erasure.ts";
import type { Assets } from "../../assets/load.ts";
import { Facts } from "../../ui/kit.tsx";
import { bareDocument, type Markup } from "../../ui/layout.tsx";
import { Stays } from "./stays.tsx";

const copy = () => words().network.certificate;

/** The deletion status and, at the end, the certificate: what was deleted, when, and what isn't deleted. */
export const certificatePage = (assets: Assets, network: string, erasure: Erasure): Markup =>
  erasure.erasedAt && erasure.lookedAt
    ? certificate(assets, network, { ...erasure, erasedAt: erasure.erasedAt, lookedAt: erasure.lookedAt })
    : underWay(assets, erasure);

const sum = ({ counts }: Erasure): string =>
  words().number(Object.values(counts).reduce((all, one) => all + one, 0));

function underWay(assets: Assets, erasure: Erasure): Markup {
  const { state } = erasure;
  const says = copy().state[state === "erased" ? "looking" : state];
  return bareDocument(
    assets,
    copy().underWay,
    <>
      <h1>{copy().underWay}</h1>
      <p>{copy().underWayLead({ name: erasure.network.name })}</p>
      <p class="panel pad" role="status">
        {typeof says === "string" ? says : says({ records: sum(erasure) })}
      </p>
      <p class="second">{copy().later}</p>
    </>,
  );
}

type Over = Erasure & { readonly erasedAt: string; readonly lookedAt: string };

function certificate(assets: Assets, network: string, erasure: Over): Markup {
  const { name, legalEntity, timeZone } = erasure.network;
  const at = (instant: string) => dated(instant, timeZone);
  const recoverable = Temporal.Instant.from(erasure.lookedAt).add({ hours: 24 * recoveryDays });
  const until = fullDate(recoverable.toString(), timeZone);
  return bareDocument(
    assets,
    copy().title,
    <>
      <div>
        <h1>{copy().title}</h1>
        <p>{copy().lead({ name })}</p>
      </div>
      <Facts
        rows={[
          [copy().facts.network, `${name} (${network})`],
          [copy().facts.legalEntity, legalEntity],
          [copy().facts.number, <span class="cell">{erasure.id}</span>],
          [copy().facts.asked, at(erasure.askedAt)],
          [copy().facts.agreed, at(erasure.agreedAt)],
          [copy().facts.closed, at(erasure.closedAt)],
          [copy().facts.erased, at(erasure.erasedAt)],
          [copy().facts.looked, at(erasure.lookedAt)],
          [copy().facts.records, sum(erasure)],
          [copy().facts.places, words().number(erasure.partitions)],
        ]}
      />
      <section class="stack">
        <h2>{copy().alsoTitle}</h2>
        <p>{copy().also}</p>
      </section>
      <section class="stack">
        <h2>{copy().staysTitle}</h2>
        <Stays until={until} />
        <p class="second">{copy().keeps}</p>
      </section>
      <Kinds counts={erasure.counts} />
    </>,
  );
}

const Kinds = ({ counts }: Pick<Erasure, "counts">) => (
  <details open>
    <summary>{copy().byKind}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{copy().kind}</th>
          <th scope="col" class="num">
            {copy().records}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(counts)
          .sort(([, a], [, b]) => b - a)
          .map(([kind, records]) => (
            <tr>
              <td>{kind}</td>
              <td class="num">{words().number(records)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  </details>
);
