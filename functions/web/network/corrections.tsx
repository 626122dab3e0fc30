import type { Temporal } from "temporal-polyfill";
import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Done, nameOfActor } from "#shared/table/acted-by.ts";
import { Section } from "../ui/kit.tsx";

const copy = () => words().network.corrections;

/** When and by whom, for a sentence. */
export type SaidDone = (done: Done) => { readonly when: string; readonly by: string };
export const doneAt =
  (now: Temporal.Instant, zone: string): SaidDone =>
  ({ at, by }) => ({ when: whenWithin(at, now, zone), by: nameOfActor(by) ?? "" });

/** What a record said before each correction: the fields that differ from what came next. */
export function Corrections<V, N extends string>({
  corrections,
  found,
  names,
  fields,
  say,
  said,
}: {
  corrections: readonly (Done & { readonly was: V })[];
  found: V;
  names: readonly N[];
  fields: Readonly<Record<N, string>>;
  /** What one field says, in words. */
  say: (content: V, name: N) => string;
  said: SaidDone;
}) {
  if (corrections.length === 0) return null;
  return (
    <Section title={copy().title}>
      <div class="panel rows">
        {corrections.map((one, at) => {
          const then = corrections[at + 1]?.was ?? found;
          const changed = names.filter((name) => say(one.was, name) !== say(then, name));
          return (
            <div class="row">
              <div class="grow">
                <b>{copy().by(said(one))}</b>
                {changed.map((name) => (
                  <div class="second">{copy().was({ field: fields[name], was: say(one.was, name) })}</div>
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
