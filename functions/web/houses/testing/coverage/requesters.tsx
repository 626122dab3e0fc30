import { words } from "#functions/copy/words.ts";
import type { Requester } from "#shared/records/test/coverage.ts";
import { Empty, Section } from "../../../ui/kit.tsx";

const copy = () => words().testing.coverage;

/** A requester, with their house on a page of several. */
type Row = Requester & { readonly house?: string };

const shareOf = ({ nonNegative: share }: Pick<Requester, "nonNegative">): string =>
  share
    ? copy().nonNegativeOf({ percent: Math.round((share.count / share.of) * 100), of: share.of })
    : copy().hidden;

/** Who ordered tests on suspicion and as a follow-up, in a quarter. */
export function Requesters({ rows }: { readonly rows: readonly Row[] }) {
  const anyHidden = rows.some(({ nonNegative }) => nonNegative === null);
  return (
    <Section title={copy().requesters}>
      <p class="second pb-2">{copy().requestersLead}</p>
      {rows.length === 0 ? (
        <Empty>{copy().noRequesters}</Empty>
      ) : (
        <div class="panel">
          <ul class="rows narrow-only plain-list">
            {rows.map((one) => (
              <li class="pad">
                <b>{one.name}</b>
                {one.house ? <div class="second">{one.house}</div> : null}
                <div class="second">{copy().ordered({ ...one, share: shareOf(one) })}</div>
              </li>
            ))}
          </ul>
          <table class="wide-only">
            <thead>
              <tr>
                <th scope="col">{copy().requester}</th>
                {[copy().suspicion, copy().followUp, copy().nonNegative].map((one) => (
                  <th scope="col" class="num">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, house, suspicion, followUp, ...one }) => (
                <tr>
                  <th scope="row">
                    {name}
                    {house ? <div class="second">{house}</div> : null}
                  </th>
                  <td class="num">{suspicion}</td>
                  <td class="num">{followUp}</td>
                  <td class="num">{shareOf(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {anyHidden ? <p class="second pt-2">{copy().hiddenHint}</p> : null}
    </Section>
  );
}
