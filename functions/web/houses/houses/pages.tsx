import { words } from "#functions/copy/words.ts";
import type { HousePage } from "#shared/houses/house/change-house.ts";
import { addBedsForm, readHouse } from "#shared/houses/house/change-house.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { byLabel } from "#shared/records/bed/bed.ts";
import { addictionMedications, type HouseDefinition } from "#shared/records/house/house.ts";
import { formOf, newHouseForm } from "#shared/records/house/house-from.ts";
import { pageOfHouses } from "#shared/records/house/list-houses.ts";
import { feesMissing } from "#shared/records/packet/fees.ts";
import { Fields, FormOf } from "../../kit/fields.tsx";
import { listPage, Rows } from "../../kit/list-page.tsx";
import type { PageContext, ScopedContext } from "../../kit/route.ts";
import { Form, Shown } from "../../ui/form.tsx";
import { Back, Bare, Empty, Icon, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { feeNames } from "./fee-names.ts";
import { beds, FirstFields, MoneyFields, MoreFields, ReferralFields } from "./fields.tsx";

/** All houses of the network, a hundred per page. */
export async function housesPage(ctx: ScopedContext): Promise<Markup> {
  const { items, next } = await pageOfHouses(ctx.scope, { cursor: ctx.c.req.query("cursor") });
  return listPage(ctx, {
    title: words().houses.house.title,
    lead: words().houses.house.lead,
    here: "manage-houses",
    acts: (
      <a class="btn btn-primary" href="/network/houses/new">
        <Icon name="plus" />
        {words().houses.house.add}
      </a>
    ),
    children: (
      <>
        <Rows
          rows={items.map((one) => <HouseRow house={one} />)}
          empty={words().houses.house.none}
          next={{ path: "/network/houses", cursor: next, text: words().network.page.next }}
        />
        <p class="section">
          <a class="under" href="/network/imports">
            {words().houses.house.sheet}
          </a>
        </p>
      </>
    ),
  });
}

const HouseRow = ({ house }: { house: HouseDefinition }) => (
  <div class="row">
    <Icon name="house" />
    <div class="grow">
      <a class="whole" href={`/network/houses/${house.id}`}>
        {house.name}
      </a>
      <div class="second">{house.area}</div>
    </div>
    {house.paused ? (
      <Bare icon="circle-pause" tone="plain">
        {words().houses.house.paused}
      </Bare>
    ) : null}
  </div>
);

export async function newHousePage(ctx: PageContext): Promise<Markup> {
  const { typed } = ctx;
  const { timeZone } = await readProfile(ctx.scope);
  const common = { typed, values: { timeZone, decisionHours: "24" } };
  return shell(ctx, {
    title: words().houses.house.newTitle,
    here: "manage-houses",
    children: (
      <div class="form-page stack">
        <Back href="/network/houses">{words().houses.house.back}</Back>
        <div>
          <h1>{words().houses.house.newTitle}</h1>
          <p class="second">{words().houses.house.newLead}</p>
        </div>
        <Form id="house" action="/network/houses">
          <FirstFields {...common} />
          <section class="panel pad stack">
            <h2>{words().houses.house.beds}</h2>
            <Fields form={newHouseForm} typed={typed} {...beds()} only={["beds"]} />
          </section>
          <MoneyFields {...common} />
          <ReferralFields {...common} />
          <button type="submit" class="btn btn-primary">
            {words().houses.house.create}
          </button>
        </Form>
      </div>
    ),
  });
}

/** One house: its profile, and what is still missing. */
export async function housePage(ctx: PageContext, id: HouseDefinition["id"]): Promise<Markup> {
  const { typed, scope } = ctx;
  const page = await readHouse(scope, { house: id });
  const common = { typed, values: formOf(page.house, page.texts) };
  return shell(ctx, {
    title: page.house.name,
    here: "manage-houses",
    children: (
      <>
        <Back href="/network/houses">{words().houses.house.back}</Back>
        <div class="title">
          <h1>{page.house.name}</h1>
          <span class="second">{page.house.area}</span>
        </div>
        <div class="record ahead">
          <div>
            <ToSay page={page} />
            <BedsOf ctx={ctx} page={page} />
            <p class="section">
              <a class="under" href={`/network/houses/${id}/papers`}>
                {words().residents.texts.ofHouse}
              </a>
            </p>
          </div>
          <Form id="house" action={`/network/houses/${id}`}>
            <Shown name="version" value={String(page.version)} />
            <FirstFields {...common} />
            <MoneyFields {...common} />
            <ReferralFields {...common} />
            <MoreFields {...common} />
            <button type="submit" class="btn btn-primary">
              {words().houses.house.save}
            </button>
          </Form>
        </div>
      </>
    ),
  });
}

function ToSay({ page }: { page: HousePage }) {
  const { house, texts, availability } = page;
  const silent = addictionMedications.some((one) =>
    Object.values(house.supports.addictionMedications[one]).every((said) => said === ""),
  );
  const { missing } = words().houses.house;
  const fees = feesMissing(house);
  const open = [
    fees.length === 0 ? "" : missing.fees({ fields: feeNames(fees) }),
    texts.refundPolicy ? "" : missing.refundPolicy,
    texts.rules ? "" : missing.rules,
    silent ? missing.medications : "",
    house.onCallPhone ? "" : missing.onCallPhone,
    availability && labelsOf(page).length === 0 ? missing.beds : "",
  ].filter(Boolean);
  return (
    <Section title={words().houses.house.toSay}>
      {open.length === 0 ? (
        <Empty>{words().houses.house.toSayNone}</Empty>
      ) : (
        <ul class="panel rows plain-list">
          {open.map((one) => (
            <li class="row">{one}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Its beds, with those that were just added. */
const labelsOf = ({ availability, adding }: HousePage): string[] =>
  [...Object.values(availability?.beds ?? {}), ...[...new Set(adding)].map((label) => ({ label }))]
    .sort(byLabel)
    .map(({ label }) => label);

function BedsOf({ ctx, page }: { ctx: PageContext; page: HousePage }) {
  const there = labelsOf(page);
  const ready = page.availability !== undefined || there.length > 0;
  return (
    <Section
      title={words().houses.house.beds}
      aside={ready ? words().houses.house.bedCount({ n: there.length }) : undefined}
    >
      {ready ? null : <Empty>{words().houses.house.bedsOnWay}</Empty>}
      {there.length === 0 ? null : <p class="panel pad">{there.join(", ")}</p>}
      <div class="panel pad stack mt-4">
        <h3>{words().houses.house.addBeds}</h3>
        <FormOf
          form={addBedsForm}
          typed={ctx.typed}
          action={`/network/houses/${page.house.id}/beds`}
          {...beds()}
          button={words().houses.house.addBedsButton}
          plain
        />
        <p class="second">{words().houses.house.onceMore}</p>
      </div>
    </Section>
  );
}
