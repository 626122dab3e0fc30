import { words } from "#functions/copy/words.ts";
import { mentorAnswerForm } from "#shared/mentors/matching/answer-proposal.ts";
import type { Asked } from "#shared/records/mentor/asked.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { sayReason } from "../../kit/say-reason.ts";
import { Section } from "../../ui/kit.tsx";

const copy = () => words().mentoring.asked;

/** Residents a mentor is asked to walk with. */
export const AskedSection = ({ ctx, asked }: { ctx: PageContext; asked: readonly Asked[] }) =>
  asked.length === 0 ? null : (
    <Section title={copy().title}>
      <p class="second pb-2">{copy().lead}</p>
      {asked.map((one) => (
        <One ctx={ctx} one={one} />
      ))}
    </Section>
  );

function One({ ctx, one: { journey, round, ask } }: { ctx: PageContext; one: Asked }) {
  if (!ask) return null;
  const { resident, reasons, mentorSaid } = ask;
  return (
    <div class="panel pad stack">
      <div>
        <b>{resident.name}</b>
        <ul class="second">
          {reasons.map((reason) => (
            <li>{sayReason(copy().reasons, reason)}</li>
          ))}
        </ul>
      </div>
      {resident.wished?.matters ? (
        <div>
          <p class="second">{copy().matters}</p>
          <p class="said">{resident.wished.matters}</p>
        </div>
      ) : null}
      {mentorSaid ? (
        <p role="status">{copy().waiting({ name: resident.name })}</p>
      ) : (
        <FormOf
          form={mentorAnswerForm}
          id={`answer-${journey}`}
          typed={ctx.typed}
          action={`/mentoring/${journey}/answer`}
          copy={{ answer: copy().answer }}
          hints={{ answer: copy().noWhy }}
          options={{ answer: { words: copy().answers } }}
          shown={{ version: round }}
          button={copy().send}
        />
      )}
    </div>
  );
}
