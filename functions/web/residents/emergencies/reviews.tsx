import { Temporal } from "temporal-polyfill";
import { when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Emergency } from "#shared/records/emergency/emergency.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { listEmergencies } from "#shared/residents/emergency/read-emergencies.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { listPage, Rows } from "../../kit/list-page.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back, Bare, Pill } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";

const copy = () => words().residents.emergency;

/** All emergency accesses, with those that no one has reviewed. */
export async function emergenciesPage(ctx: PageContext): Promise<Markup> {
  const { scope, c } = ctx;
  const [{ waiting, reviewed, next }, houses] = await Promise.all([
    listEmergencies(scope, { cursor: c.req.query("cursor") }),
    listHouses(scope),
  ]);
  const now = scope.now();
  return listPage(ctx, {
    title: copy().review.title,
    lead: copy().review.lead,
    back: <Back href="/settings">{words().common.settings.title}</Back>,
    children: (
      <Rows
        rows={[...waiting, ...reviewed].map((one) => {
          const house = houses.find(({ id }) => id === one.house);
          return (
            <div class="row">
              <div class="grow">
                <a class="whole" href={`/emergencies/${one.id}`}>
                  {copy().reasons[one.reason]}
                </a>
                <div class="second">
                  {[
                    house?.name,
                    nameOfActor(one.opened.by),
                    when(one.opened.at, now, house?.timeZone ?? "UTC"),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </div>
              </div>
              <ReviewMark emergency={one} now={now} />
            </div>
          );
        })}
        empty={copy().review.none}
        next={{ path: "/emergencies", cursor: next, text: words().network.page.next }}
      />
    ),
  });
}

/** What the review said, or for how long there has been none. */
export function ReviewMark({
  emergency: { review, opened },
  now,
}: {
  emergency: Emergency;
  now: Temporal.Instant;
}) {
  if (!review)
    return (
      <Pill icon="hourglass" tone="due">
        {copy().review.waits({ days: daysSince(opened.at, now) })}
      </Pill>
    );
  const justified = review.verdict === "justified";
  return (
    <Bare icon={justified ? "circle-check" : "triangle-alert"} tone={justified ? "good" : "late"}>
      {copy().review.verdicts[review.verdict]}
    </Bare>
  );
}

const daysSince = (at: string, now: Temporal.Instant): number =>
  Math.floor(Temporal.Instant.from(at).until(now).total("hours") / 24);
