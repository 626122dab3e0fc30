import { en } from "#functions/copy/en/index.ts";
import { daysSince } from "#functions/copy/en/times.ts";
import { Panel, Section } from "../../ui/kit.tsx";
import { nameOn } from "../name-on.ts";
import type { Day } from "./day.ts";

/** Recent move-ins with documents to sign: how many, never which. */
export function PapersToSign({ day }: { day: Day }) {
  const { now, zone, at, ctx, board, short } = day;
  if (board.papers.length === 0 || !ctx.scope.permissions.has("packet.manage")) return null;
  return (
    <Section title={en.residents.packet.toSign}>
      <Panel rows>
        {board.papers.map((one) => (
          <div class="row">
            <div class="grow">
              <a class="whole" href={`${at}/stays/${one.id}/packet`}>
                {nameOn(one.name, short)}
              </a>
              <div class="second">{en.houses.today.inHouse({ days: daysSince(one.since, now, zone) })}</div>
            </div>
            <span class="second end">{en.residents.packet.count({ signed: one.signed, of: one.of })}</span>
          </div>
        ))}
      </Panel>
    </Section>
  );
}
