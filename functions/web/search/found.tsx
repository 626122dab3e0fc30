import type { Child } from "hono/jsx";
import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { FoundInHouse } from "#shared/views/search/search-house.ts";
import type { FoundInNetwork } from "#shared/views/search/search-network.ts";
import { referredBy } from "../kit/referred-by.ts";
import type { HouseContext } from "../kit/route.ts";
import { PersonRow } from "../people/search.tsx";
import type { IconName } from "../ui/icon-names.ts";
import { BedStatus, Icon } from "../ui/kit.tsx";

const copy = () => words().common.search;

/** What was found of one kind. */
export interface Group {
  readonly title: string;
  readonly rows: readonly Child[];
  /** Below the rows. */
  readonly after?: Child;
}

const Row = (props: { href: string; icon: IconName; text: string; second: string; end?: Child }) => (
  <div class="row">
    <Icon name={props.icon} />
    <div class="grow">
      <a class="whole" href={props.href}>
        {props.text}
      </a>
      {props.second ? <div class="second">{props.second}</div> : null}
    </div>
    {props.end ?? null}
  </div>
);

export const foundInNetwork = (found: FoundInNetwork): readonly Group[] => [
  {
    title: copy().referrals,
    rows: found.referrals.map(({ id, source, neededBy, status }) => (
      <Row
        href={`/referrals/${id}`}
        icon="inbox"
        text={words().referrals.number({ number: spokenNumber(id) })}
        second={words().houses.today.neededFor({
          from: referredBy(source),
          day: longDay(neededBy),
        })}
        end={<span class="second end">{words().referrals.inbox.became[status]}</span>}
      />
    )),
  },
  {
    title: copy().people,
    rows: found.people.people.map((one) => <PersonRow found={one} beside={undefined} />),
    ...(found.people.more ? { after: <p class="second px-1 pt-3">{words().people.refine}</p> } : {}),
  },
  {
    title: copy().beds,
    rows: found.beds.map(({ id, label, house }) => (
      <Row
        href={`/houses/${house.id}/beds/${id}`}
        icon="bed"
        text={copy().bedIn({ label, house: house.name })}
        second=""
      />
    )),
  },
  {
    title: copy().houses,
    rows: found.houses.map(({ id, name, area }) => (
      <Row href={`/houses/${id}/today`} icon="house" text={name} second={area} />
    )),
  },
];

export const foundInHouse = ({ house }: HouseContext, found: FoundInHouse): readonly Group[] => [
  {
    title: copy().referrals,
    rows: found.referrals.map(({ id, name }) => (
      <Row
        href={`/houses/${house}/referrals/${id}`}
        icon="inbox"
        text={name || words().referrals.number({ number: spokenNumber(id) })}
        second={name ? words().referrals.number({ number: spokenNumber(id) }) : ""}
      />
    )),
  },
  {
    title: copy().residents,
    rows: found.residents.map(({ id, legalName, bedLabel, since, closed }) => (
      <Row
        href={`/houses/${house}/stays/${id}`}
        icon={closed ? "footprints" : "user-round"}
        text={legalName}
        second={
          closed
            ? copy().lived({ on: longDay(closed.on) })
            : copy().bedIn({ label: bedLabel, house: words().people.since({ from: longDay(since) }) })
        }
      />
    )),
  },
  {
    title: copy().beds,
    rows: found.beds.map(({ id, label, room, place, state }) => (
      <Row
        href={`/houses/${house}/beds/${id}`}
        icon="bed"
        text={room ? copy().bedIn({ label, house: room }) : label}
        second={words().houses.beds.place[place]}
        end={<BedStatus state={state} />}
      />
    )),
  },
];
