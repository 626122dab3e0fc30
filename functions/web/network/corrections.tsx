import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Done, nameOfActor } from "#shared/table/acted-by.ts";
import { Facts, Section } from "../ui/kit.tsx";

const copy = () => words().network.corrections;

/** When and by whom, for a sentence. */
export type SaidDone = (done: Done) => { readonly when: string; readonly by: string };
export const doneAt =
  (now: Temporal.Instant, zone: string): SaidDone =>
  ({ at, by }) => ({ when: whenWithin(at, now, zone), by: nameOfActor(by) ?? "" });

interface OfRecord<V, N extends string> {
  readonly found: V & { readonly corrections: readonly (Done & { readonly was: V })[] };
  readonly names: readonly N[];
  readonly fields: Readonly<Record<N, string>>;
  readonly said: SaidDone;
  /** What one field says, in words. */
  say(content: V, name: N): string;
}

/** A record that can be corrected: what it says, who recorded it, what else there is, and what it said before. */
export const OnRecord = <V, N extends string>({
  recorded,
  children,
  ...of
}: OfRecord<V, N> & { recorded: string; children: Child }) => (
  <>
    <Facts rows={of.names.map((name) => [of.fields[name], of.say(of.found, name)])} />
    <p class="second pt-3">{recorded}</p>
    {children}
    <Corrections {...of} />
  </>
);

/** What a record said before each correction: the fields that differ from what came next. */
function Corrections<V, N extends string>({ found, names, fields, say, said }: OfRecord<V, N>) {
  const { corrections } = found;
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
