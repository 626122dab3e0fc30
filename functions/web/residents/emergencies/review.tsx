import { when, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { readEmergency } from "#shared/residents/emergency/read-emergencies.ts";
import { reviewForm } from "#shared/residents/emergency/review-emergency.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { FormOf } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty, Facts, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { ReviewMark } from "./reviews.tsx";

const copy = () => words().residents.emergency.review;
type Found = Awaited<ReturnType<typeof readEmergency>>;

/** One emergency access, for its review: who, why, what was opened; the resident by no name. */
export async function reviewPage(ctx: PageContext): Promise<Markup> {
  const { scope } = ctx;
  const [found, houses] = await Promise.all([
    readEmergency(scope, { emergency: idIn(ctx, "emergency") }),
    listHouses(scope),
  ]);
  const house = houses.find(({ id }) => id === found.house);
  const zone = house?.timeZone ?? "UTC";
  const at = (instant: string) => when(instant, scope.now(), zone);
  const within = (instant: string) => whenWithin(instant, scope.now(), zone);
  return shell(ctx, {
    title: copy().title,
    children: (
      <>
        <Back href="/emergencies">{copy().title}</Back>
        <div class="title">
          <h1>{words().residents.emergency.reasons[found.reason]}</h1>
          <ReviewMark emergency={found} now={scope.now()} />
        </div>
        <div class="record">
          <div>
            <Facts
              rows={[
                [copy().at, house?.name ?? ""],
                [copy().openedBy, openerOf(found)],
                [copy().openedAt, at(found.opened.at)],
                [
                  copy().until,
                  found.ended ? copy().ended({ when: within(found.ended.at) }) : at(found.until),
                ],
                [copy().words, found.words],
                [copy().record, <Chosen found={found} at={within} sees={scope.kind === "care"} />],
              ]}
            />
            <Looked found={found} at={at} />
          </div>
          <Reviewed ctx={ctx} found={found} at={within} />
        </div>
      </>
    ),
  });
}

const openerOf = ({ opened, role }: Found): string =>
  copy().by({ name: nameOfActor(opened.by) ?? "", role: words().common.roles[role] });

/** Only admissions get to see whose record it was. */
function Chosen({ found, at, sees }: { found: Found; at: (instant: string) => string; sees: boolean }) {
  if (!found.chosen) return <>{copy().noRecord}</>;
  return (
    <>
      {copy().oneRecord({ when: at(found.chosen.at) })}{" "}
      {sees ? (
        <a class="under" href={`/houses/${found.house}/stays/${found.chosen.stay}`}>
          {copy().see}
        </a>
      ) : null}
    </>
  );
}

const Looked = ({ found: { looked }, at }: { found: Found; at: (instant: string) => string }) => (
  <Section title={copy().looked}>
    {looked.length === 0 ? (
      <Empty>{copy().nothing}</Empty>
    ) : (
      <Panel rows>
        {looked.map(({ purpose, at: instant }) => (
          <div class="row">
            <div class="grow">
              <b>{purpose === "record" ? copy().what.record : copy().what.residents}</b>
              <div class="second">{at(instant)}</div>
            </div>
          </div>
        ))}
      </Panel>
    )}
  </Section>
);

function Reviewed({ ctx, found, at }: { ctx: PageContext; found: Found; at: (instant: string) => string }) {
  const { scope, typed } = ctx;
  const { review, id } = found;
  if (!review)
    return (
      <Section title={copy().act}>
        {found.isOwn ? (
          <Empty>{copy().own}</Empty>
        ) : (
          <div class="panel pad">
            <FormOf
              form={reviewForm}
              typed={typed}
              action={`/emergencies/${id}/review`}
              copy={copy().fields}
              hints={{ note: copy().noteHint }}
              options={{ verdict: { words: copy().verdicts } }}
              button={copy().button}
            />
          </div>
        )}
      </Section>
    );
  const by = nameOfActor(review.by) ?? "";
  return (
    <Section title={copy().verdicts[review.verdict]}>
      <div class="panel pad stack">
        <p>{review.note}</p>
        <p class="second">{copy().reviewed({ when: at(review.at), by })}</p>
        {review.verdict === "not_justified" ? (
          <p>
            {copy().breach}{" "}
            {scope.permissions.has("breach.manage") ? (
              <a class="under" href="/network/breaches#add">
                {copy().enter}
              </a>
            ) : (
              copy().askAdministrator
            )}
          </p>
        ) : null}
      </div>
    </Section>
  );
}
