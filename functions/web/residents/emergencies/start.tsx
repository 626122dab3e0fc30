import { whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { isLive } from "#shared/records/emergency/emergency.ts";
import { listHouses } from "#shared/records/house/list-houses.ts";
import { emergencyForm } from "#shared/residents/emergency/open-emergency.ts";
import { listOwnEmergencies } from "#shared/residents/emergency/read-emergencies.ts";
import { FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { pairsOf } from "../../network/members/role-fields.tsx";
import { Banner, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().residents.emergency;

/** Where emergency access is opened. */
export async function emergencyStart(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [houses, own] = await Promise.all([listHouses(scope), listOwnEmergencies(scope)]);
  const now = scope.now();
  const zoneOf = (house: string) => houses.find(({ id }) => id === house)?.timeZone ?? "UTC";
  const nameOf = (house: string) => houses.find(({ id }) => id === house)?.name ?? "";
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page stack">
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        <Banner icon="triangle-alert">{copy().warning}</Banner>
        <div class="panel pad">
          <FormOf
            form={emergencyForm}
            typed={typed}
            action="/emergency"
            copy={copy().fields}
            hints={{ words: copy().wordsHint }}
            options={{ house: { pairs: pairsOf(houses) }, reason: { words: copy().reasons } }}
            button={copy().button}
          />
        </div>
        {own.length > 0 ? (
          <Section title={copy().own}>
            <Panel rows>
              {own.map((one) => (
                <div class="row">
                  <div class="grow">
                    <a class="whole" href={`/emergency/${one.id}`}>
                      {nameOf(one.house)}
                    </a>
                    <div class="second">
                      {isLive(one, now)
                        ? copy().until({ when: whenWithin(one.until, now, zoneOf(one.house)) })
                        : copy().opened({ when: whenWithin(one.opened.at, now, zoneOf(one.house)) })}
                    </div>
                  </div>
                </div>
              ))}
            </Panel>
          </Section>
        ) : null}
      </div>
    ),
  });
}
