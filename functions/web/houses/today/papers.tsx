import { words } from "#functions/copy/words.ts";
import { daysSince } from "../../kit/local-times.ts";
import { Panel, Section } from "../../ui/kit.tsx";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";

/** Recent move-ins with documents to sign: how many, never which. */
export function PapersToSign({ day }: { day: Day }) {
  const { now, zone, at, ctx, board, short } = day;
  if (board.papers.length === 0 || !ctx.scope.permissions.has("packet.manage")) return null;
  return (
    <Section title={words().residents.packet.toSign}>
      <Panel rows>
        {board.papers.map((one) => (
          <div class="row">
            <div class="grow">
              <a class="whole" href={`${at}/stays/${one.id}/packet`}>
                {nameOn(one.name, short)}
              </a>
              <div class="second">
                {words().houses.today.inHouse({ days: daysSince(one.since, now, zone) })}
              </div>
            </div>
            <span class="second end">
              {words().residents.packet.count({ signed: one.signed, of: one.of })}
            </span>
          </div>
        ))}
      </Panel>
    </Section>
  );
}
